import type { ControlOperationId } from '@genauth-webhooks/control';
import type { Dice } from './dice.ts';

/** Bodies and queries that no well-meaning client sends. */
export type HostileBodies = {
  /** A string that may be JSON. */
  json(): string;
  /** Bytes that are not valid UTF-8. */
  bytes(): Uint8Array;
  /** A query with its question mark, or nothing. */
  query(): string;
  /** A body for an operation of the control API, at times a valid one. */
  controlBody(operationId: ControlOperationId): string;
  /** A body for an operation that waits, with a short timeout. */
  waitBody(): string;
};

/** A port of this machine that no process listens on. */
const deadUrl = 'http://127.0.0.1:9/';

/** JSON values that are seldom expected. */
export const scalars: readonly string[] = [
  'null',
  'true',
  '0',
  '-0',
  '1e999',
  '""',
  '"text"',
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '{"":""}',
  '\u00a0',
];

/** @param userPoolId the pool that control calls may do anything to */
export function createHostileBodies(random: Dice, userPoolId: string): HostileBodies {
  const deep = (levels: number): string =>
    random.chance(0.5) ? '['.repeat(levels) + ']'.repeat(levels) : `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  const json = (): string =>
    random.pick([
      () => random.pick(scalars),
      () => `[${Array.from({ length: random.below(20) }, () => random.pick(scalars)).join()}]`,
      () => deep(random.pick([10, 499, 501, 5_000, 100_000])),
      () => `{"requestBody":${deep(random.pick([10, 400, 490]))},"webhookId":"x"}`,
      () => '{"__proto__":{"enabled":true},"constructor":{"prototype":1},"webhookId":"__proto__"}',
      () =>
        `{"webhookId":${random.pick(scalars)},"page":${random.pick(scalars)},"limit":${random.pick(scalars)},"webhookIds":${random.pick(scalars)}}`,
      () =>
        `{"name":${JSON.stringify(random.text(random.below(400)))},"url":${random.pick(['""', `"${deadUrl}"`, '"http://"', '"ftp://x"', '1'])},"events":${random.pick(scalars)},"contentType":${random.pick(scalars)}}`,
      () =>
        `{"name":"fuzz","url":"${deadUrl}","events":["login"],"contentType":"application/json","retryConfig":${random.pick(scalars)}}`,
      () => `{"webhookIds":[${Array.from({ length: random.below(2000) }, () => '"x"').join()}]}`,
      () =>
        `{"webhookId":"\\ud800","name":"\\u0000","requestHeaders":{"x":"\\r\\ninjected: yes","content-length":"1","":"empty"}}`,
      () => `{"webhookId":"x"`,
      () => '{"webhookId":"x"}}',
      () => `{${'"a":1,'.repeat(random.below(5000))}"b":2}`,
      () => `"${'x'.repeat(random.below(100_000))}"`,
      () => '\ufeff{"webhookId":"x"}',
      () => random.text(random.below(200)),
    ])();
  const bytes = (): Uint8Array =>
    random.pick([
      () => random.bytes(random.below(300)),
      () => Buffer.from([0xff, 0xfe, 0x7b, 0x7d]),
      () => Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xc3, 0x28, 0xed, 0xa0, 0x80]), Buffer.from('"}')]),
      () => Buffer.from('{"name":"x"}', 'utf16le'),
    ])();
  const webhook = (): string =>
    `{"name":"seeded","url":${random.pick([`"${deadUrl}"`, `"${deadUrl}"`, '"http://[::1"', '""'])},"events":["login"],"contentType":"application/json"}`;
  const fitting: { readonly [Id in ControlOperationId]?: () => string } = {
    createPool: () =>
      `{"userPoolId":${random.pick([`"${userPoolId}"`, '"passing"', '"passing"', `"${random.text(5)}"`, ...scalars])}}`,
    applySeed: () => `{"pools":[{"userPoolId":"${userPoolId}","webhooks":[${webhook()}]}]}`,
    emitEvent: () =>
      random.pick([
        '{"eventName":"login"}',
        `{"eventName":"login","data":${deep(random.pick([10, 600, 1_000, 2_000, 3_000, 5_000, 8_000, 100_000]))},"merge":false,"check":false}`,
        `{"eventName":${random.pick(scalars)},"data":${random.pick(scalars)},"check":${random.pick(scalars)}}`,
        `{"eventName":"login","data":${random.pick(scalars)},"merge":false,"check":false}`,
      ]),
    replayDeliveries: () => random.pick(['{}', '{"state":"failed"}', `{"after":${random.pick(scalars)}}`]),
    setClock: () =>
      `{"mode":"virtual","now":"${random.pick(['2026-01-01T00:00:00Z', '0000-00-00T00:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '9999-99-99T99:99:99Z', '2026-02-31T24:00:00Z'])}"}`,
    advanceClock: () =>
      `{"by":${random.pick(['1', '"3d"', '-1', '1e300', '"99999999999999999999d"', '"99999999d"', '9007199254740993', ...scalars])}}`,
    addFault: () =>
      `{"effect":{"kind":${random.pick(['"status"', '"latency"', '"reorder"', '"reset"', '"duplicate"', ...scalars])},"status":${random.pick(['500', '999', ...scalars])},"ms":1,"size":2},"on":${random.pick(['{"eventName":"login"}', ...scalars])},"times":${random.pick(['1', ...scalars])}}`,
    restoreSnapshot: () =>
      `{"version":1,"webhooks":[${random.pick(['', webhook(), ...scalars])}],"deliveries":[${random.pick(['', ...scalars])}],"clock":{"mode":"${random.pick(['system', 'virtual'])}","now":${random.pick(['0', '1e15', '9e15', ...scalars])}},"faults":[${random.pick(['', ...scalars])}]}`,
  };
  const controlBody = (operationId: ControlOperationId): string =>
    (random.chance(0.8) ? (fitting[operationId] ?? (() => '{}')) : json)();
  const waitBody = (): string =>
    `{"timeoutMs":${random.pick(['1', '10', '0', '-1', '{}'])},"${random.pick(['eventName', 'webhookId', 'after', 'before', 'source', 'state', 'x'])}":${random.pick(scalars)}}`;
  const query = (): string =>
    random.pick([
      () => '',
      () =>
        `?page=${random.pick(['0', '-1', '1e9', 'NaN', '%00', '99999999999999999999'])}&limit=${random.pick(['0', '51', '', 'x'])}`,
      () => `?webhookId=${encodeURIComponent(random.text(random.below(50)))}&webhookId=y`,
      () => `?${'a=b&'.repeat(random.below(500))}`,
      () => '?__proto__=x&constructor=y&reveal=maybe&limit=1e1&state=delivering&operationId=x&before=y',
      () => '?reveal=true&limit=1000',
      () => `?${random.text(random.below(50)).replaceAll('#', '')}`,
    ])();
  return { json, bytes, query, controlBody, waitBody };
}
