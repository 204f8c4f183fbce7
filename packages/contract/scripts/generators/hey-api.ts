import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { run, runInstalled } from './run.ts';

const document = 'node_modules/@genauth-webhooks/contract/dist/openapi.json';

/** Fails to compile unless the webhooks are a union of all events, and a call is typed. */
const program = `
import type { EventData, EventName } from '@genauth-webhooks/contract';
import { createWebhook, type Webhooks } from './hey/index';

type Names = Webhooks['body']['eventName'];
const missing: Exclude<EventName, Names>[] = [] satisfies never[];
const unknown: Exclude<Names, EventName>[] = [] satisfies never[];
const emails = (body: Webhooks['body']): EventData<'user:created'>['email'] =>
  body.eventName === 'user:created' ? body.data.email : undefined;

export async function main(): Promise<void> {
  const urls: string[] = [];
  const { data } = await createWebhook({
    body: { name: 'n', url: 'https://example.com', events: ['user:created'], contentType: 'application/json' },
    fetch: async (request) => {
      urls.push(request instanceof Request ? request.url : String(request));
      return Response.json({ statusCode: 200, message: 'ok', requestId: 'r', data: { webhookId: 'w1' } });
    },
  });
  const id = data?.statusCode === 200 ? data.data.webhookId : undefined;
  console.log(JSON.stringify({ urls, id, missing, unknown, email: typeof emails }));
}
// @ts-expect-error a misspelt event
void (() => createWebhook({ body: { name: 'n', url: 'u', events: ['user:craeted'], contentType: 'application/json' } }));
await main();
`;

export async function compileHeyApi(folder: string): Promise<string> {
  await runInstalled('openapi-ts', ['-i', document, '-o', 'hey'], folder);
  writeFileSync(join(folder, 'program.ts'), program);
  const options = ['--strict', '--noEmit', '--skipLibCheck', '--target', 'es2023', '--lib', 'es2023,dom,dom.iterable'];
  const modules = ['--module', 'esnext', '--moduleResolution', 'bundler', '--types', 'node'];
  await run(process.execPath, ['node_modules/typescript/bin/tsc', ...options, ...modules, 'program.ts'], folder);
  return 'its webhooks are a union of the events of the contract';
}

export async function callWithHeyApi(folder: string): Promise<string> {
  const outfile = join(folder, 'program.js');
  await build({ entryPoints: [join(folder, 'program.ts')], bundle: true, format: 'esm', outfile });
  const { urls, id } = JSON.parse(await run(process.execPath, [outfile], folder));
  const [url] = urls;
  if (url !== 'https://api.genauth.ai/api/v3/create-webhook' || id !== 'w1')
    throw new Error(`Expected a call of https://api.genauth.ai, got ${url}`);
  return url;
}
