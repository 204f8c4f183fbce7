import { defineConfig } from 'vitest/config';
import { sharedConfig } from '../../.config/vitest.shared.ts';

export default defineConfig(sharedConfig);
