import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mergeConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files run in the order in which they were asked for. */
class GivenOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

const phase = process.env['MUTATE_PHASE'];
const isMutant = phase === 'mutants' || phase === 'alone';
const { default: own }: { default: ViteUserConfig } = await import(
  pathToFileURL(join(process.cwd(), 'vitest.config.ts')).href
);

const config: ViteUserConfig = mergeConfig(own, {
  test: {
    setupFiles: [new URL('./switch-mutant.ts', import.meta.url).pathname],
    pool: 'forks',
    // One worker that keeps its modules: a mutant that many files reach would spend most of its time on loading them.
    isolate: phase === 'reach' || phase === 'alone',
    fileParallelism: false,
    maxWorkers: 1,
    bail: isMutant ? 1 : 0,
    sequence: { sequencer: GivenOrder },
    ...(isMutant && { testTimeout: 10_000, hookTimeout: 10_000 }),
  },
});

export default config;
