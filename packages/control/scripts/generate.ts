/**
 * Generates `src/generated/` from `spec/control.yaml`. With `--check`, writes nothing and fails when the two differ.
 */
import { runGenerate } from '../../contract/scripts/shared/run-generate.ts';
import { generateFiles } from './generate-files.ts';

runGenerate('packages/control', await generateFiles(), process.argv.slice(2));
