import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { buildDelivery } from '@genauth-webhooks/client/testing';
import {
  ConfigurationError,
  createWebhookHandler,
  isConfigurationError,
  isWebhookError,
  type ParseOptions,
  parseWebhook,
  type WebhookHeaders,
  type WebhookInput,
} from '@genauth-webhooks/client/webhooks';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

const right = 'the right secret';
const other = 'another secret';
const usual = 'x-authing-webhook-secret';
const body = '{"eventName":"test","data":{"description":"d"}}';
const plain = { 'content-type': 'application/json' };

/** The code of the refusal, or `accepted`. */
async function outcome(headers: WebhookHeaders, options: Partial<ParseOptions> = {}): Promise<string> {
  const input = { headers, body };
  return await parseWebhook(input, { secrets: [right], ...options }).then(
    () => 'accepted',
    (error) => (isWebhookError(error) ? error.code : `${error}`),
  );
}

describe('the fail-closed table', () => {
  const rows: [string, string, WebhookHeaders][] = [
    ['the right secret', 'accepted', { [usual]: right }],
    [
      'the right secret in two headers, as the sender does it',
      'accepted',
      { [usual]: right, 'x-authing-token': right },
    ],
    ['no header at all', 'secret-missing', {}],
    ['only other headers', 'secret-missing', { 'x-secret': right, authorization: right }],
    ['a header that is undefined', 'secret-missing', { [usual]: undefined }],
    ['an empty header', 'secret-empty', { [usual]: '' }],
    ['two empty headers', 'secret-empty', { [usual]: '', 'x-authing-token': '' }],
    ['a wrong secret', 'secret-wrong', { [usual]: 'wrong' }],
    ['a prefix', 'secret-wrong', { [usual]: right.slice(0, -1) }],
    ['more than the secret', 'secret-wrong', { [usual]: `${right} ` }],
    ['another case', 'secret-wrong', { [usual]: right.toUpperCase() }],
    ['a wrong secret with a comma in it', 'secret-wrong', { [usual]: 'wrong, too' }],
    ['two wrong values that API Gateway joined', 'secret-wrong', { [usual]: 'wrong,wrong' }],
    ['two right values that API Gateway joined', 'secret-duplicated', { [usual]: `${right},${right}` }],
    ['the word undefined', 'secret-wrong', { [usual]: 'undefined' }],
    ['a right and an empty header', 'secret-conflict', { [usual]: right, 'x-authing-token': '' }],
    ['a right and a wrong header', 'secret-conflict', { [usual]: right, 'x-authing-token': 'wrong' }],
    ['a wrong and a right header', 'secret-conflict', { [usual]: 'wrong', 'x-genauth-token': right }],
    ['an array of two', 'secret-duplicated', { [usual]: [right, right] }],
    ['an array of one', 'secret-not-text', { [usual]: [right] }],
    ['an empty array', 'secret-not-text', { [usual]: [] }],
    ['a number', 'secret-not-text', { [usual]: 5 } as never],
    ['null', 'secret-not-text', { [usual]: null } as never],
    [
      'two lines in a list',
      'secret-duplicated',
      [
        [usual, right],
        [usual.toUpperCase(), right],
      ],
    ],
    ['two members that differ in case', 'secret-duplicated', { [usual]: right, 'X-Authing-Webhook-Secret': right }],
    [
      'two values joined by Fetch',
      'secret-duplicated',
      new Headers([
        [usual, right],
        [usual, right],
      ]),
    ],
    [
      'a right value joined to a wrong one',
      'secret-duplicated',
      new Headers([
        [usual, right],
        [usual, 'wrong'],
      ]),
    ],
  ];

  test.for(rows)('%s: %s', async ([, expected, headers]) => {
    const withType =
      headers instanceof Headers || Array.isArray(headers)
        ? [...headers, ...Object.entries(plain)]
        : { ...headers, ...plain };
    expect(await outcome(withType as WebhookHeaders)).toBe(expected);
  });

  test('each kind of fault has a code of its own', () => {
    const codes = new Set(rows.map(([, code]) => code));
    expect([...codes].sort()).toEqual([
      'accepted',
      'secret-conflict',
      'secret-duplicated',
      'secret-empty',
      'secret-missing',
      'secret-not-text',
      'secret-wrong',
    ]);
  });

  test('two lines that Node joined are found, even when the joined string is a secret', async () => {
    const codes: string[] = [];
    const server = createServer((request, response) => {
      parseWebhook(request, { secrets: [right, 'a, b'] })
        .then(
          () => 'accepted',
          (error) => error.code,
        )
        .then((code) => {
          codes.push(code);
          response.end();
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const send = (lines: string): Promise<void> =>
      new Promise((resolve) => {
        const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
          socket.write(
            `POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n${lines}\r\n${body}`,
          );
        });
        socket.on('close', () => resolve()).resume();
      });
    await send(`${usual}: ${right}\r\n`);
    await send(`${usual}: ${right}\r\n${usual}: ${right}\r\n`);
    await send(`${usual}: a\r\n${usual}: b\r\n`);
    await send(`${usual}: a, b\r\n`);
    expect(codes).toEqual(['accepted', 'secret-duplicated', 'secret-duplicated', 'accepted']);
  });
});

describe('configured secrets', () => {
  const broken: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['an empty list', []],
    ['an empty string', ''],
    ['a string', right],
    ['false', false],
    ['a list with an empty string', [right, '']],
    ['a list with undefined, as a missing variable gives it', [undefined]],
    ['a list with a line end, as a file gives it', [`${right}\n`]],
    ['a list with a space at an end, which no header keeps', [`${right} `]],
    ['a list with a string that no header can carry', ['密码']],
    ['a hole', Array(1)],
    ['an object', { 0: right, length: 1 }],
  ];

  test.for(broken)('%s is refused, when a handler is made and when a delivery is parsed', async ([, secrets]) => {
    const options = { secrets } as ParseOptions;
    expect(() => createWebhookHandler({ ...options, on: {} })).toThrow(ConfigurationError);
    const error = await parseWebhook({ headers: { [usual]: '' }, body }, options).catch((thrown) => thrown);
    expect(isConfigurationError(error) && error.option).toBe('secrets');
  });

  test('the refusal says what to write, and does not quote the secret', () => {
    expect(() => createWebhookHandler({ secrets: undefined as never, on: {} })).toThrow(
      "Option secrets must be a list with at least one secret, such as [process.env.WEBHOOK_SECRET], or 'none' to accept every delivery",
    );
    expect(() => createWebhookHandler({ secrets: ['hidden\n'], on: {} })).toThrow(/^(?!.*hidden).*line breaks/s);
  });

  test("'none' is the only way to accept everything, and then whatever comes", async () => {
    expect(await outcome(plain, { secrets: 'none' })).toBe('accepted');
    expect(await outcome({ ...plain, [usual]: ['x', 'y'] }, { secrets: 'none' })).toBe('accepted');
    expect(await outcome({ ...plain, [usual]: 'none' }, { secrets: ['none-of-these'] })).toBe('secret-wrong');
  });

  test('several are accepted side by side, for rotation', async () => {
    const secrets = [other, right, 'third'];
    for (const secret of secrets) expect(await outcome({ ...plain, [usual]: secret }, { secrets })).toBe('accepted');
    expect(await outcome({ ...plain, [usual]: 'fourth' }, { secrets })).toBe('secret-wrong');
    expect(await outcome({ ...plain, [usual]: right, 'x-authing-token': other }, { secrets })).toBe('secret-conflict');
  });

  test('a comma in a secret is a comma', async () => {
    expect(await outcome({ ...plain, [usual]: 'a, b' }, { secrets: ['a, b'] })).toBe('accepted');
    expect(await outcome({ ...plain, [usual]: 'a, c' }, { secrets: ['a, b'] })).toBe('secret-wrong');
  });
});

describe('header names', () => {
  const documented = [usual, 'x-genauth-webhook-secret', 'x-authing-token', 'x-genauth-token'];

  test.for(documented)('%s is looked at, in any case', async (name) => {
    expect(await outcome({ ...plain, [name]: right })).toBe('accepted');
    expect(await outcome({ ...plain, [name.toUpperCase()]: right })).toBe('accepted');
    expect(await outcome({ ...plain, [name]: 'wrong' })).toBe('secret-wrong');
  });

  test('all but the usual one need a tolerance, which can be switched off', async () => {
    for (const name of documented) {
      const headers = { ...plain, [name]: right };
      const event = await parseWebhook({ headers, body }, { secrets: [right] });
      expect(event.tolerated, name).toEqual(name === usual ? [] : ['headerName']);
      const strict = await outcome(headers, { tolerate: { headerName: false } });
      expect(strict, name).toBe(name === usual ? 'accepted' : 'secret-missing');
    }
  });

  test('names of a private deployment replace them, and need no tolerance', async () => {
    const options = { secrets: [right], headerNames: { secret: ['X-Brand-Secret'], userPoolId: ['X-Brand-Pool'] } };
    const headers = { ...plain, 'x-brand-secret': right, 'x-brand-pool': 'p1', 'x-authing-userpool-id': 'p2' };
    expect(await parseWebhook({ headers, body }, options)).toMatchObject({ tolerated: [], userPoolId: 'p1' });
    expect(await outcome({ ...plain, [usual]: right }, options)).toBe('secret-missing');
    expect(await outcome({ ...plain, ...headers, [usual]: 'something else' }, options)).toBe('accepted');
  });

  test.for([
    { secret: [] },
    { secret: ['with space'] },
    { secret: 'x-brand' },
    { userPoolId: [''] },
    { secret: ['a:b'] },
  ])('%j is refused', async (headerNames) => {
    await expect(parseWebhook({ headers: {}, body }, { secrets: 'none', headerNames } as never)).rejects.toThrow(
      /^Option headerNames\.\w+ must be a list of header names$/,
    );
  });
});

describe('the comparison', () => {
  test('compares digests of equal length, of every secret, whichever matches', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest');
    for (const sent of [right, other, 'x', 'x'.repeat(10_000)]) {
      digest.mockClear();
      await outcome({ ...plain, [usual]: sent }, { secrets: [right, other, 'third'] });
      expect(digest.mock.calls.map(([algorithm]) => algorithm)).toEqual(Array(4).fill('SHA-256'));
      expect(await Promise.all(digest.mock.results.map(async ({ value }) => (await value).byteLength))).toEqual(
        Array(4).fill(32),
      );
    }
  });

  test('happens before anything of the body is read', async () => {
    let reads = 0;
    const delivery = buildDelivery('test', {}, { secret: 'wrong' });
    const stream = new ReadableStream({ pull: () => void reads++ }, { highWaterMark: 0 });
    const input: WebhookInput = { headers: delivery.headers, body: stream };
    await expect(parseWebhook(input, { secrets: [right] })).rejects.toMatchObject({ code: 'secret-wrong' });
    expect(reads).toBe(0);
  });

  test('no message holds what was sent or what was right', async () => {
    for (const headers of [
      { [usual]: 'canary-sent' },
      { [usual]: 'canary-a, canary-b' },
      { [usual]: 'canary', 'x-authing-token': '' },
    ]) {
      const error = await parseWebhook({ headers, body }, { secrets: ['canary-right'] }).catch((thrown) => thrown);
      expect(isWebhookError(error)).toBe(true);
      expect(`${error} ${JSON.stringify(error)} ${error.stack}`).not.toContain('canary');
    }
  });
});
