import { ManagementClient, Models } from '@genauth-webhooks/client';
import { checkAnswers } from '../../src/validate.ts';

declare const client: ManagementClient;

export function acceptsWhatTheDocumentsShow(): void {
  const requestBody = { eventName: 'test', data: { a: 1 } };
  client.triggerWebhook({ webhookId: 'w', requestBody, requestHeaders: { 'x-a': 'b', 'x-n': 1, 'x-b': true } });
  // In the vendor's sample, the headers are an event body.
  client.triggerWebhook({ webhookId: 'w', requestBody, requestHeaders: requestBody });
  client.listWebhooks();
  client.listWebhooks({ page: 1 });
  client.getWebhookEventList();
  client.getWebhookEventList({ signal: AbortSignal.timeout(1) });
  client.getWebhookEventList(undefined);

  const retryConfig: Models.WebhookRetryConfig = { enabled: true, delayUnit: Models.WebhookRetryConfig.delayUnit.HOUR };
  const contentType: Models.CreateWebhookDto.contentType = Models.CreateWebhookDto.contentType.APPLICATION_JSON;
  const input: Models.CreateWebhookDto = { name: 'n', url: 'u', events: ['login'], contentType, retryConfig };
  client.createWebhook(input);
  client.updateWebhook({
    webhookId: 'w',
    contentType: Models.WebhookDto.contentType.APPLICATION_X_WWW_FORM_URLENCODED,
  });
}

export function refusesWrongInputs(): void {
  // @ts-expect-error: name, url, events and contentType are required
  client.createWebhook({});
  // @ts-expect-error: an input is required
  client.createWebhook();
  // @ts-expect-error: no such event
  client.createWebhook({ name: 'n', url: 'u', contentType: 'application/json', events: ['user:creatd'] });
  // @ts-expect-error: no such content type
  client.createWebhook({ name: 'n', url: 'u', contentType: 'text/plain', events: [] });
  // @ts-expect-error: no such member
  client.updateWebhook({ webhookId: 'w', enable: true });
  // @ts-expect-error: a boolean, not its text
  client.updateWebhook({ webhookId: 'w', enabled: 'true' });
  // @ts-expect-error: no such unit
  client.updateWebhook({ webhookId: 'w', retryConfig: { enabled: true, delayUnit: 'Week' } });
  // @ts-expect-error: a list of IDs
  client.deleteWebhook({ webhookIds: 'w' });
  // @ts-expect-error: the plural is right
  client.deleteWebhook({ webhookId: 'w' });
  // @ts-expect-error: which webhook?
  client.getWebhookLogs({ page: 1 });
  // @ts-expect-error: a number
  client.getWebhookLogs({ webhookId: 'w', page: '1' });
  // @ts-expect-error: an object, not its JSON
  client.triggerWebhook({ webhookId: 'w', requestBody: '{}' });
  // @ts-expect-error: an object, not lines
  client.triggerWebhook({ webhookId: 'w', requestHeaders: 'x-a: b' });
  // @ts-expect-error: an object, not the ID alone
  client.getWebhook('w');
  // @ts-expect-error: no such parameter
  client.listWebhooks({ pageSize: 10 });
  // @ts-expect-error: there is no input to give
  client.getWebhookEventList({ page: 1 });
  // @ts-expect-error: without an input, the options come first
  client.getWebhookEventList({}, { signal: AbortSignal.timeout(1) });
  // @ts-expect-error: the signal is in the second argument
  client.listWebhooks({ signal: AbortSignal.timeout(1) });
  // @ts-expect-error: no such option of a call
  client.listWebhooks({}, { timeoutMs: 5 });
  // @ts-expect-error: half a key pair
  client.getManagementToken({ accessKeyId: 'a' });
}

export function refusesWrongOptions(): void {
  const pair = { accessKeyId: 'a', accessKeySecret: 'b' };
  // @ts-expect-error: options are required
  new ManagementClient();
  // @ts-expect-error: credentials are required
  new ManagementClient({});
  // @ts-expect-error: the secret is required
  new ManagementClient({ accessKeyId: 'a' });
  // @ts-expect-error: the secret is required
  new ManagementClient({ accessKeyId: 'a', authorization: 'token' });
  // @ts-expect-error: a key pair may not be missing for a signature
  new ManagementClient({ authorization: 'signature' });
  // @ts-expect-error: milliseconds as a number
  new ManagementClient({ ...pair, timeout: '5s' });
  // @ts-expect-error: the scheme word is not the dialect
  new ManagementClient({ ...pair, dialect: 'GenAuth' });
  // @ts-expect-error: no such form
  new ManagementClient({ ...pair, authorization: 'basic' });
  // @ts-expect-error: no such option
  new ManagementClient({ ...pair, hots: 'localhost' });
  // @ts-expect-error: fetch answers with a Response
  new ManagementClient({ ...pair, fetch: async () => 'ok' });
  // @ts-expect-error: milliseconds, not a Date
  new ManagementClient({ ...pair, clock: () => new Date() });
  // @ts-expect-error: a token is a string
  new ManagementClient({ authorization: () => ({ token: 't' }) });
  // @ts-expect-error: a token may not be missing
  new ManagementClient({ authorization: async () => process.env['TOKEN'] });
  // @ts-expect-error: false or an object
  new ManagementClient({ ...pair, retry: true });
  // @ts-expect-error: false or an object
  new ManagementClient({ ...pair, retry: 3 });
  // @ts-expect-error: no such option of retrying
  new ManagementClient({ ...pair, retry: { retries: 3 } });
  // @ts-expect-error: milliseconds as a number
  new ManagementClient({ ...pair, retry: { maxDelayMs: '5s' } });
  // @ts-expect-error: sleeping takes time
  new ManagementClient({ ...pair, retry: { sleep: () => undefined } });
  // @ts-expect-error: no such header
  new ManagementClient({ ...pair, headerNames: { language: 'x-lang' } });
  // @ts-expect-error: what checkAnswers() gives, not its mode
  new ManagementClient({ ...pair, validate: 'throw' });
  // @ts-expect-error: an attempt has no body
  new ManagementClient({ ...pair, onAttempt: ({ body }) => body });
  // @ts-expect-error: warnings need a function that receives them
  checkAnswers('warn');
  // @ts-expect-error: no such mode
  checkAnswers('strict');

  new ManagementClient({ ...pair, fetch, host: undefined, tenantId: undefined, timeout: undefined, lang: 'ja-JP' });
  new ManagementClient({ ...pair, retry: false, validate: checkAnswers('warn', ({ broken }) => broken[0]?.member) });
  new ManagementClient({ ...pair, retry: { attempts: 5 }, onAttempt: ({ delayMs }) => delayMs });
  new ManagementClient({ authorization: () => 't', headerNames: { lang: 'x-lang', 'userpool-id': undefined } });
  new ManagementClient({ ...pair, authorization: async () => 't' });
}
