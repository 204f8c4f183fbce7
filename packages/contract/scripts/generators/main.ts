/**
 * Checks that third-party generators and validators can read the packed contract:
 *
 *     npx -y pnpm@12 build
 *     npx -y pnpm@12 --filter=@genauth-webhooks/contract run generators
 *
 * It installs the tarball, @hey-api/openapi-ts and quicktype into a temporary folder, runs them, and compiles and runs
 * the code that they generate. Python needs `jsonschema`; on Debian, the script installs it if it has permission. It
 * prints one line for each check, and exits with 1 if a check fails.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callWithHeyApi, compileHeyApi } from './hey-api.ts';
import { readWithQuicktypePython, readWithQuicktypeTypeScript } from './quicktype.ts';
import { run } from './run.ts';
import { validateInPython } from './validate-in-python.ts';

/**
 * A check in the folder with the installed packages. Resolves to a description of the result; rejects if the check
 * fails.
 */
type Proof = (folder: string) => Promise<string>;

const proofs: { readonly [title: string]: Proof } = {
  'hey-api: the generated client compiles': compileHeyApi,
  'hey-api: the generated client calls the vendor by default': callWithHeyApi,
  'quicktype, TypeScript: reads each example, refuses broken ones': readWithQuicktypeTypeScript,
  'quicktype, Python: reads each example, refuses broken ones': readWithQuicktypePython,
  'jsonschema, Python: accepts each example, refuses broken ones': validateInPython,
};

const versions = ['@hey-api/openapi-ts@0.99.0', 'quicktype@26.0.0', 'typescript@5.9', '@types/node@24'];

const source = `${import.meta.dirname}/../..`;
if (!existsSync(join(source, 'dist/openapi.json'))) throw new Error('dist/ is missing; run: npx -y pnpm@12 build');
const folder = mkdtempSync(join(tmpdir(), 'contract-generators-'));
try {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await run('pnpm', ['pack', '--out', join(folder, 'contract.tgz')], source);
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', './contract.tgz', ...versions], folder);
  for (const [title, prove] of Object.entries(proofs)) {
    try {
      console.log(`ok    ${title}: ${await prove(folder)}`);
    } catch (error) {
      console.log(`FAIL  ${title}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
