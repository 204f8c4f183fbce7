import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { type BuildResult, build, type Platform } from 'esbuild';
import { describe, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

async function bundle(
  contents: string,
  platform: Platform,
  format: 'iife' | 'esm' = 'iife',
): Promise<{ readonly code: string; readonly inputs: string[] }> {
  const { outputFiles, metafile }: BuildResult<{ metafile: true; write: false }> = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format,
    ...(format === 'iife' ? { globalName: 'result' } : {}),
    platform,
    conditions: ['@genauth-webhooks/source'],
  });
  return { code: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) };
}

const parseOne = `import { parseWebhook } from '@genauth-webhooks/client/webhooks';
export const parse = (request) => parseWebhook(request, { secrets: ['s'] });`;
const handleAll = `import { createMemoryStore, createWebhookHandler, dedupe } from '@genauth-webhooks/client/webhooks';
export const webhooks = createWebhookHandler({ secrets: ['s'], on: { login() {} }, dedupe: dedupe(createMemoryStore()) });`;
const buildOne = `import { buildDelivery } from '@genauth-webhooks/client/testing';
export const delivery = buildDelivery('login', { nickname: 'n' }, { secret: 's' });`;
const everything = `export * from '@genauth-webhooks/client/webhooks';
export * from '@genauth-webhooks/client/testing';`;

describe.for(['browser', 'neutral'] as const)('for the platform %s', (platform) => {
  test.for([parseOne, handleAll, buildOne, everything])(
    '%# bundles, and takes in nothing of Node or of the client',
    async (program) => {
      const { code, inputs } = await bundle(program, platform);
      expect(code).not.toMatch(/require\(|from ?["']node:|import\(/);
      const foreign = inputs.filter((name) => /node:|node_modules|management-client|validators|catalogue/.test(name));
      expect(foreign).toEqual([]);
    },
  );
});

test('where there are only Web APIs, a delivery is built, checked, read, handled and answered', async () => {
  const { code } = await bundle(everything, 'neutral');
  const { Headers, Request, Response, ReadableStream, TextDecoder, TextEncoder, URL, URLSearchParams } = globalThis;
  const web = { Headers, Request, Response, ReadableStream, TextDecoder, TextEncoder, URL, URLSearchParams, crypto };
  const { AbortController, clearInterval, clearTimeout, setInterval, setTimeout } = globalThis;
  const context = createContext({ ...web, AbortController, clearInterval, clearTimeout, setInterval, setTimeout });
  runInContext(code, context);
  const seen = await runInContext(
    `(async () => {
      const { buildDelivery, createMemoryStore, createTestReceiver, createWebhookHandler, dedupe, parseWebhook } = result;
      const names = [];
      const form = { secret: 's', contentType: 'application/x-www-form-urlencoded', form: 'brackets' };
      const delivery = buildDelivery('mfa:verified', {}, form);
      const event = await parseWebhook(delivery.request(), { secrets: ['s'] });
      const webhooks = createWebhookHandler({
        secrets: ['s'],
        on: { 'mfa:verified': ({ data }) => names.push(data.isValid) },
        dedupe: dedupe(createMemoryStore()),
      });
      const answers = [await webhooks.fetch(delivery.request()), await webhooks.fetch(delivery.request())];
      const refusal = await createTestReceiver().catch((error) => error.message);
      return JSON.stringify({
        globals: [typeof process, typeof Buffer, typeof require],
        name: event.eventName,
        isSame: JSON.stringify(event.data) === JSON.stringify(delivery.data),
        names,
        outcomes: await Promise.all(answers.map(async (answer) => (await answer.json()).outcome)),
        refusal,
      });
    })()`,
    context,
  );
  expect(JSON.parse(seen)).toEqual({
    globals: ['undefined', 'undefined', 'undefined'],
    name: 'mfa:verified',
    isSame: true,
    names: [expect.any(Boolean)],
    outcomes: ['handled', 'duplicate'],
    refusal: 'createTestReceiver() requires node:http. Run it in Node, Deno or Bun',
  });
});

test.for([
  ['parses one delivery', parseOne, 9_000],
  ['handles, dedupes and answers', handleAll, 11_400],
  ['builds one delivery', buildOne, 5_000],
] as const)('a program that %s stays small', async ([, program, ceiling]) => {
  // An ES module, because a script would also contain code that assigns the exports to a global, which is not part of
  // the package.
  const { code } = await bundle(program, 'neutral', 'esm');
  const size = gzipSync(code, { level: 9 }).length;
  expect(size).toBeLessThanOrEqual(ceiling);
  // A ceiling far above what is needed would hold nothing.
  expect(size).toBeGreaterThan(ceiling * 0.85);
});
