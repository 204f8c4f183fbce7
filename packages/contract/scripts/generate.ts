/**
 * Generates `src/generated/` from `spec/openapi.yaml`. With `--check`, writes nothing and fails when the two differ.
 */
import { generateFiles } from './generate-files.ts';
import { runGenerate } from './shared/run-generate.ts';

runGenerate('packages/contract', await generateFiles(), process.argv.slice(2));
