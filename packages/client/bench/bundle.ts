import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';

const resolveDir = fileURLToPath(new URL('.', import.meta.url));

export type Bundle = {
  readonly code: string;
  /** Minified and compressed. */
  readonly bytes: number;
  /** The files of which something is left. */
  readonly files: readonly string[];
};

/** A program that makes one signed call. */
export const oneCall = `
  import { ManagementClient } from '../src/index.ts';
  const client = new ManagementClient({ accessKeyId: 'a', accessKeySecret: 'b' });
  export const answer = client.listWebhooks();
`;

/** Bundles a program that imports the package's sources, as an application would. Its paths begin in this folder. */
export async function bundle(program: string, options: BuildOptions = {}): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'program',
    target: 'es2023',
    conditions: ['@genauth-webhooks/source'],
    outdir: 'out',
    logLevel: 'silent',
    ...options,
    write: false,
    metafile: true,
  });
  const code = outputFiles[0]?.text ?? '';
  const files = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  return { code, bytes: gzipSync(code, { level: 9 }).length, files };
}
