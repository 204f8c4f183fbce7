import { type OperationId, operations, type Schemas } from '@genauth-webhooks/contract';
import { inputValidators } from '@genauth-webhooks/contract/validate';
import { brokenRule } from '../errors/broken-rule.ts';
import { checkKnown, checkNames } from '../options/check-option.ts';
import { type StubAnswer, type StubResponder, toResponse } from './stub-answer.ts';
import { type NotACall, readCall, type StubCall } from './stub-call.ts';
import { createStubState, type StubState } from './stub-state.ts';

/** What the stub answers. */
export type StubApiOptions = {
  /**
   * The webhooks that exist, in the order in which `listWebhooks` returns them. Missing members of a webhook get
   * defaults. Default: no webhooks.
   */
  readonly webhooks?: readonly Partial<Schemas['WebhookDto']>[] | undefined;
  /** The log, newest first. An entry without a `webhookId` belongs to the first webhook. Default: none. */
  readonly logs?: readonly Partial<Schemas['WebhookLogDto']>[] | undefined;
  /** Answers that replace those of the stub, by operation. A call of `respondWith` replaces them. Default: none. */
  readonly answers?: { readonly [Id in OperationId]?: StubResponder<Id> | undefined } | undefined;
  /** Whether the stub answers an input that breaks the contract with status 400. Default true. */
  readonly checkInputs?: boolean | undefined;
};

/** A stub of the webhook management API. */
export type StubApi = {
  /** For the option `fetch` of a `ManagementClient`. It answers for every host. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** Answers a request; `Response.error()` stands for a lost connection. For Mock Service Worker and service workers. */
  readonly respond: (request: Request) => Promise<Response>;
  /** Sets the answers to an operation: the stub gives each once, in this order, and then repeats the last one. */
  readonly respondWith: <Id extends OperationId>(
    operation: Id,
    ...responders: readonly [StubResponder<Id>, ...StubResponder<Id>[]]
  ) => void;
  /**
   * The calls so far, oldest first: all, or those of one operation. Each attempt of a retried call counts as one call.
   */
  readonly calls: <Id extends OperationId = OperationId>(operation?: Id) => readonly StubCall<Id>[];
  /** The webhooks that exist now, in the order in which `listWebhooks` returns them. */
  readonly webhooks: () => readonly Schemas['WebhookDto'][];
};

/**
 * Makes a stub of all nine operations for tests of code that calls the API: no server, no socket, no delivery. It keeps
 * webhooks in memory, checks inputs against the contract, and records the calls. It does not check signatures or
 * tokens, and it answers at once. To test signatures, tokens or deliveries, use `@genauth-webhooks/mock-server`.
 *
 * IDs and times are the same in every run. Throws a `ConfigurationError` for an unknown option or operation.
 *
 * @example
 * ```ts
 * import { ManagementClient } from '@genauth-webhooks/client';
 * import { createStubApi } from '@genauth-webhooks/client/stub';
 *
 * const api = createStubApi({ webhooks: [{ name: 'sign-ups' }] });
 * api.respondWith('createWebhook', { statusCode: 429 }, { statusCode: 403, message: 'Too many webhooks' });
 *
 * const client = new ManagementClient({ accessKeyId: 'id', accessKeySecret: 'secret', fetch: api.fetch });
 * await client.listWebhooks({ page: 2 });
 * console.log(api.calls('listWebhooks')[0]?.input.page);
 * ```
 */
export function createStubApi(options: StubApiOptions = {}): StubApi {
  checkNames(options, ['webhooks', 'logs', 'answers', 'checkInputs']);
  checkNames(options.answers ?? {}, Object.keys(operations), 'answers.');
  const { webhooks = [], logs = [], answers = {}, checkInputs = true } = options;
  const state = createStubState({ webhooks, logs });
  const calls: StubCall[] = [];
  const queues = new Map<OperationId, readonly StubResponder<never>[]>();
  for (const [operation, responder] of Object.entries(answers)) {
    if (responder !== undefined) queues.set(operation as OperationId, [responder as StubResponder<never>]);
  }

  const respond = async (request: Request): Promise<Response> => {
    const call = await readCall(request);
    if (!('operation' in call)) return refuse(call);
    calls.push(call);
    const requestId = `00000000-0000-4000-8000-${String(calls.length).padStart(12, '0')}`;
    const [responder, ...others] = queues.get(call.operation) ?? [];
    if (others.length > 0) queues.set(call.operation, others);
    const answer = (await answerOf(responder, call)) ?? ownAnswer(state, call, checkInputs);
    return toResponse(answer, requestId);
  };

  return {
    respond,
    async fetch(input, init) {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      const response = await Promise.race([respond(request), aborted(request.signal)]);
      if (response.type === 'error')
        throw new TypeError('fetch failed', { cause: new Error('The stub has no answer') });
      return response;
    },
    respondWith: (operation, ...responders) => {
      checkOperation(operation);
      queues.set(operation, responders as unknown as readonly StubResponder<never>[]);
    },
    calls: <Id extends OperationId>(operation?: Id) => {
      if (operation !== undefined) checkOperation(operation);
      const found: readonly StubCall[] = calls.filter(
        (call) => operation === undefined || call.operation === operation,
      );
      return found as readonly StubCall<Id>[];
    },
    webhooks: state.webhooks,
  };
}

function checkOperation(operation: string): void {
  checkKnown(operation, Object.keys(operations), 'operation', 'must be an operation of the API');
}

/** Returns the answer that the test set for the operation of a call, if any. */
async function answerOf(responder: StubResponder<never> | undefined, call: StubCall): Promise<StubAnswer | undefined> {
  return typeof responder === 'function' ? await responder(call.input as never, call as never) : responder;
}

/** Returns the answer of the stub itself, from its state. */
function ownAnswer(state: StubState, { operation, input }: StubCall, checkInputs: boolean): StubAnswer {
  const isValid = inputValidators[operation];
  if (checkInputs && !isValid(input)) {
    const rules = (isValid.errors ?? []).map(brokenRule).map(({ member, rule }) => `${member || 'The input'} ${rule}`);
    return { statusCode: 400, message: rules.join(', ') };
  }
  return state.operations[operation](input as never);
}

function refuse({ httpStatus, message }: NotACall): Response {
  return Response.json({ statusCode: httpStatus, message }, { status: httpStatus });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
