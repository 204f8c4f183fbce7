import { ApiError, isApiError, unwrap } from '@genauth-webhooks/client';
import { expect, test } from 'vitest';
import { createClient, createRecordingFetch } from './support/create-client.ts';

const failure = { statusCode: 404, message: 'no such webhook', apiCode: 2224, requestId: 'request-1' } as const;

test('unwrap turns the envelope of a success into its data', async () => {
  const data = { totalCount: 0, list: [] };
  const { fetch } = createRecordingFetch(JSON.stringify({ statusCode: 200, message: '', data }));
  expect(unwrap(await createClient({ fetch }).listWebhooks())).toStrictEqual(data);
});

test('unwrap turns the promise of a call into the promise of its data', async () => {
  const data = { success: true };
  const { fetch } = createRecordingFetch(JSON.stringify({ statusCode: 200, message: '', data }));
  await expect(unwrap(createClient({ fetch }).deleteWebhook({ webhookIds: ['w'] }))).resolves.toStrictEqual(data);
});

test('unwrap throws an ApiError for the envelope of a failure', async () => {
  const { fetch } = createRecordingFetch(JSON.stringify(failure));
  const envelope = await createClient({ fetch }).getWebhook({ webhookId: 'w' });
  expect(() => unwrap(envelope)).toThrow(ApiError);
  expect(() => unwrap(envelope)).toThrow(
    expect.objectContaining({
      name: 'ApiError',
      statusCode: 404,
      apiCode: 2224,
      requestId: 'request-1',
      operation: 'getWebhook',
      message: 'getWebhook failed with 404: no such webhook (apiCode 2224, requestId request-1)',
    }),
  );
});

test('unwrap rejects with an ApiError for the promise of a failure', async () => {
  const { fetch } = createRecordingFetch(JSON.stringify(failure));
  const error = await unwrap(createClient({ fetch }).listWebhooks()).catch((reason: unknown) => reason);
  expect(isApiError(error) && error.operation).toBe('listWebhooks');
});

test('unwrap decides by the statusCode, not by the data', () => {
  const withData = { ...failure, data: {} };
  expect(() => unwrap(withData)).toThrow(ApiError);
  expect(unwrap({ statusCode: 200, message: '', data: undefined })).toBeUndefined();
});

test('an ApiError leaves out what the failure does not say', () => {
  expect(() => unwrap({ statusCode: 500, message: 'down' })).toThrow(
    expect.objectContaining({
      apiCode: undefined,
      requestId: undefined,
      operation: undefined,
      message: 'The call failed with 500: down',
    }),
  );
});

test('unwrap passes on what a call rejects with', async () => {
  await expect(unwrap(createClient({ fetch: () => Promise.reject('down') }).listWebhooks())).rejects.toMatchObject({
    name: 'NetworkError',
    cause: 'down',
  });
});

test('the note about the operation shows in no JSON, no loop and no copy', async () => {
  const { fetch } = createRecordingFetch(JSON.stringify(failure));
  const envelope = await createClient({ fetch }).listWebhooks();
  expect(JSON.stringify(envelope)).toBe(JSON.stringify(failure));
  expect(Reflect.ownKeys({ ...envelope })).toEqual(Object.keys(failure));
});
