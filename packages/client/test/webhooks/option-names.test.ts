import { buildDelivery, createTestReceiver } from '@genauth-webhooks/client/testing';
import { createWebhookHandler, parseWebhook } from '@genauth-webhooks/client/webhooks';
import { describe, expect, test } from 'vitest';

/** What a program without types may pass. */
type Loose = { readonly [name: string]: unknown };

const parse = (options: Loose): Promise<unknown> =>
  parseWebhook({ headers: {}, body: '' }, { secrets: 'none', ...options } as never);
const handle = async (options: Loose): Promise<unknown> =>
  createWebhookHandler({ secrets: 'none', on: {}, ...options } as never);
const build = async (options: Loose): Promise<unknown> => buildDelivery('test', {}, options as never);
const receive = (options: Loose): Promise<unknown> => createTestReceiver(options as never);

describe('an error names the unknown option and the nearest known one', () => {
  test.each<[string, (options: Loose) => Promise<unknown>, Loose, string]>([
    ['parseWebhook', parse, { maxByte: 5 }, 'maxByte is unknown. Did you mean maxBytes?'],
    ['parseWebhook', parse, { onError: () => 1 }, 'onError is unknown'],
    [
      'parseWebhook',
      parse,
      { tolerate: { headername: true } },
      'headername is unknown. Did you mean tolerate.headerName?',
    ],
    [
      'parseWebhook',
      parse,
      { headerNames: { secrets: ['a'] } },
      'secrets is unknown. Did you mean headerNames.secret?',
    ],
    ['createWebhookHandler', handle, { onEror: () => 1 }, 'onEror is unknown. Did you mean onError?'],
    [
      'createWebhookHandler',
      handle,
      { on: { 'user:craeted': () => 1 } },
      'on["user:craeted"] must be the name of an event of the contract. Did you mean user:created?',
    ],
    ['createWebhookHandler', handle, { on: { 'role:add': () => 1 } }, 'it is now called role:created'],
    ['createWebhookHandler', handle, { eventname: 'login' }, 'eventname is unknown. Did you mean eventName?'],
    ['buildDelivery', build, { contenttype: 'a' }, 'contenttype is unknown. Did you mean contentType?'],
    ['createTestReceiver', receive, { prot: 1 }, 'prot is unknown. Did you mean port?'],
  ])('%s: %#', async (_, act, options, message) => {
    const error = await act(options).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'ConfigurationError', message: expect.stringContaining(message) });
  });

  test('an unknown name without a value counts as absent', async () => {
    await expect(build({ contenttype: undefined })).resolves.toHaveProperty('eventName', 'test');
  });
});
