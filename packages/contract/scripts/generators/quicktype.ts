import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, runInstalled } from './run.ts';

const schemas = 'node_modules/@genauth-webhooks/contract/dist/schemas';

async function generate(language: string, output: string, folder: string): Promise<void> {
  const files = globSync(`${schemas}/*.json`, { cwd: folder }).sort();
  await runInstalled('quicktype', ['--src-lang', 'schema', '--lang', language, '-o', output, ...files], folder);
}

const program = `
import { readdirSync, readFileSync } from 'node:fs';
import { Convert } from './events.ts';

let read = 0;
let refused = 0;
for (const file of readdirSync('${schemas}')) {
  const { title, examples: [body] } = JSON.parse(readFileSync('${schemas}/' + file, 'utf8'));
  const parse: (json: string) => unknown = Reflect.get(Convert, 'to' + title);
  const accepts = (value: unknown): boolean => {
    try {
      parse(JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  };
  if (!accepts(body)) throw new Error('refused the example of ' + file);
  read++;
  for (const broken of [{ ...body, eventName: 'other' }, { ...body, eventName: 7 }, [body]]) {
    if (accepts(broken)) throw new Error('accepted a broken variant of ' + file);
    refused++;
  }
}
console.log(read + ' read, ' + refused + ' refused');
`;

export async function readWithQuicktypeTypeScript(folder: string): Promise<string> {
  await generate('typescript', 'events.ts', folder);
  writeFileSync(join(folder, 'read-events.ts'), program);
  const options = ['--strict', '--target', 'es2023', '--module', 'nodenext', '--types', 'node', '--skipLibCheck'];
  const paths = ['--rewriteRelativeImportExtensions', '--outDir', 'quicktype'];
  await run(process.execPath, ['node_modules/typescript/bin/tsc', ...options, ...paths, 'read-events.ts'], folder);
  return await run(process.execPath, ['quicktype/read-events.js'], folder);
}

export async function readWithQuicktypePython(folder: string): Promise<string> {
  await generate('python', 'events.py', folder);
  return await run('python3', [join(import.meta.dirname, 'read_events.py'), schemas], folder);
}
