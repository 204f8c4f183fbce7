import type { ViteUserConfig } from 'vitest/config';
import { runsFactor } from './runs.ts';

/** What every package's tests have in common. Workspace imports resolve to sources, so no build is needed. */
export const sharedConfig: ViteUserConfig = {
  resolve: { conditions: ['@genauth-webhooks/source', 'module', 'node', 'development|production'] },
  ssr: { resolve: { conditions: ['@genauth-webhooks/source', 'module', 'node', 'development|production'] } },
  test: {
    include: ['{src,scripts,test}/**/*.test.ts'],
    setupFiles: [new URL('./vitest-setup.ts', import.meta.url).pathname],
    restoreMocks: true,
    // Test files share a process and its modules, which keep no state. A new process for each file would use a third of
    // the total time.
    isolate: false,
    // The default leaves one core idle. On two cores that is half of the machine.
    maxWorkers: '100%',
    // Enough for a test that starts processes on a busy machine.
    testTimeout: 60_000 * Math.max(1, runsFactor()),
    hookTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.vitest/results.json' },
  },
};
