import type { Answer, Seen, Stage, Trap } from './trap.ts';

/** The arguments on the vendor's page about trigger-webhook. */
const testEvent = { eventName: 'test', data: { description: 'A test from authing' } };
const chinese = /\p{Script=Han}/u;

export const traps: readonly Trap[] = [
  {
    finding: 'fidelity 2.1, 3.1',
    title: "trigger-webhook refuses the requestHeaders of the vendor's own sample",
    run: (stage) => triggerWith(stage, testEvent),
  },
  {
    finding: 'fidelity 2.12',
    title: 'trigger-webhook refuses null and a list as members of requestHeaders',
    run: (stage) => triggerWith(stage, { 'x-null': null, 'x-list': [1] }),
  },
  {
    finding: 'fidelity 1',
    title: 'update-webhook refuses an event name that genauth-node-sdk misspells',
    async run(stage) {
      const server = await stage.start();
      const webhookId = await server.webhook('http://127.0.0.1:9/');
      const events = ['user: email-verified', 'user:udv-changed ', 'role :assigned', 'privilege -namespace:created'];
      events.push('user -pool:env-added', 'data-resource :updated');
      return refusal(await server.api('POST', 'update-webhook', { webhookId, events }));
    },
  },
  {
    finding: 'fidelity 3.2',
    title: 'a caller with an empty language gets English, although zh-CN is the documented default',
    async run(stage) {
      const server = await stage.start();
      const answers = await Promise.all(
        [{}, { 'x-authing-lang': '' }].map((headers) => server.api('GET', 'list-webhooks', {}, headers)),
      );
      return inEnglish(answers);
    },
  },
  {
    finding: 'fidelity 3.3',
    title: 'HTTP 429 does not have the documented message',
    async run(stage) {
      const server = await stage.start(['--requests-per-second', '1']);
      const calls = Array.from({ length: 3 }, () => server.api('GET', 'list-webhooks', {}, chineseCaller));
      const throttled = (await Promise.all(calls)).find(({ status }) => status === 429);
      const message = String(throttled?.at('message'));
      return { reproduces: message !== '您的请求已超过最大数量限制，请稍后重试', seen: message };
    },
  },
  {
    finding: 'newcomer 14',
    title: 'a failure is in English although the vendor documents its Chinese message',
    async run(stage) {
      const server = await stage.start();
      return inEnglish([
        await server.api('GET', 'list-webhooks', {}, { ...chineseCaller, authorization: 'Bearer a.b.c' }),
      ]);
    },
  },
  {
    finding: 'fidelity 3.7',
    title: 'the test event has a description that no document shows',
    async run(stage) {
      const [server, receiver] = [await stage.start(), await stage.receiver()];
      await server.api('POST', 'trigger-webhook', { webhookId: await server.webhook(receiver.url) });
      const seen = receiver.requests[0]?.body ?? 'nothing';
      return { reproduces: seen !== JSON.stringify(testEvent), seen };
    },
  },
  {
    finding: 'fidelity 2.14',
    title: "the document does not name the vendor's operation IDs in a member of their own",
    async run(stage) {
      const document = await (await stage.start()).control('GET', '/_mock/openapi.json');
      const seen = `${document.text.split('"x-vendor-operation-id"').length - 1} of 9 operations name theirs`;
      return { reproduces: !seen.startsWith('9 '), seen };
    },
  },
  ...[
    ['fidelity 2.4, 3.5', 'retry-config-member', 'retry-defaults'],
    ['fidelity 2.8', 'secret-characters'],
    ['fidelity 2.11', 'numbers-as-strings'],
    ['fidelity 3.8', 'user-operations'],
    ['fidelity 3.9', 'outbound-addresses'],
    ['fidelity 3.11', 'event-recipients', 'websocket-subscription'],
    ['fidelity 5.3', 'official-sdks'],
  ].map(([finding = '', ...ids]) => rowTrap(finding, ids)),
  ...[
    ['fidelity 2.2', 'failure-envelope', 'the response types of the OpenAPI document require it'],
    ['fidelity 2.3', 'delete-answer', 'the other SDKs have no data'],
    ['fidelity 2.5', 'event-list', '75'],
    ['fidelity 2.6', 'answer-wrapping', 'Any'],
    ['fidelity 2.7', 'request-limits', 'The OpenAPI document allows'],
    ['fidelity 2.9', 'null-members', 'The OpenAPI document allows null for no member'],
    ['fidelity 2.13', 'outside-the-contract', 'declares HTTP 200 only'],
    ['fidelity 3.4', 'renamed-headers', 'commented out'],
    ['fidelity 3.6', 'date-forms', 'The documents disagree'],
    ['fidelity 3.10', 'validation-messages', '参数 userIds 格式错误'],
  ].map(([finding = '', id = '', words = '']) => wordsTrap(finding, id, words)),
];

const chineseCaller = { 'x-authing-lang': 'zh-CN' };

async function triggerWith(stage: Stage, requestHeaders: object): Promise<Seen> {
  const [server, receiver] = [await stage.start(), await stage.receiver()];
  const webhookId = await server.webhook(receiver.url);
  return refusal(await server.api('POST', 'trigger-webhook', { webhookId, requestHeaders, requestBody: testEvent }));
}

function refusal(answer: Answer): Seen {
  return { reproduces: answer.at('statusCode') !== 200, seen: `${answer.at('statusCode')}: ${answer.at('message')}` };
}

function inEnglish(answers: readonly Answer[]): Seen {
  const messages = answers.map((answer) => String(answer.at('message')));
  return { reproduces: messages.some((message) => !chinese.test(message)), seen: messages.join(' | ') };
}

/** Reproduces while the ledger lacks one of the rows. */
function rowTrap(finding: string, ids: readonly string[]): Trap {
  return {
    finding,
    title: `the ledger has no row ${ids.join(', ')}`,
    async run(stage) {
      const missing = ids.filter((id) => rowOf(stage, id) === undefined);
      return { reproduces: missing.length > 0, seen: missing.length > 0 ? `no ${missing.join(', ')}` : 'it has' };
    },
  };
}

/** Reproduces while a row of the ledger does not say these words. */
function wordsTrap(finding: string, id: string, words: string): Trap {
  return {
    finding,
    title: `the row ${id} of the ledger does not say "${words}"`,
    async run(stage) {
      const statement = /^ {4}statement: (.*)$/m.exec(rowOf(stage, id) ?? '')?.[1] ?? 'no such row';
      return { reproduces: !statement.includes(words), seen: statement.slice(0, 150) };
    },
  };
}

function rowOf(stage: Stage, id: string): string | undefined {
  return stage
    .file('spec/fidelity.yaml')
    .split(/^ {2}- id: /m)
    .find((row) => row.startsWith(`${id}\n`));
}
