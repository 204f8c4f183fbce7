import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const support = fileURLToPath(new URL('.', import.meta.url));

/** A program for a browser: a script that sets the global `program` to what is exported. */
export async function bundle(contents: string): Promise<string> {
  const options: BuildOptions = {
    stdin: { contents, resolveDir: support, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'program',
    platform: 'browser',
    conditions: ['@genauth-webhooks/source'],
    logLevel: 'silent',
    legalComments: 'none',
  };
  const { outputFiles } = await build(options);
  return `${outputFiles?.[0]?.text ?? ''};globalThis.program = program;`;
}

/** A program with `run`, which runs one test file. */
export function bundleSuite(path: string): Promise<string> {
  const file = path.slice(root.length);
  return bundle(`
    import { runSuite } from './run-suite.ts';
    export const run = () => runSuite({
      file: ${JSON.stringify(file)},
      importFile: () => import(${JSON.stringify(path)}),
      importSetup: () => import(${JSON.stringify(`${root}.config/vitest-setup.ts`)}),
    });
  `);
}

/** The client's test files that reach no module of Node, by path from the workspace, each as a program. */
export async function bundlePortableSuites(): Promise<Map<string, string>> {
  const files = globSync('packages/client/{src,test}/**/*.test.ts', { cwd: root }).sort();
  const bundles = await Promise.all(
    files.map(async (file): Promise<[string, string][]> => {
      try {
        return [[file, await bundleSuite(root + file)]];
      } catch (error) {
        if (needsNode(error)) return [];
        throw error;
      }
    }),
  );
  return new Map(bundles.flat());
}

/**
 * Tells whether a program reaches modules of Node. Anything else that is missing, such as a native package, does not
 * matter.
 */
function needsNode(error: unknown): boolean {
  const { errors = [] } = error as { errors?: { text: string; notes: { text: string }[] }[] };
  const isOfNode = ({ text, notes }: { text: string; notes: { text: string }[] }): boolean =>
    text.startsWith('Could not resolve "node:') || notes.some((note) => /is built into node/.test(note.text));
  return errors.some(isOfNode);
}
