import type { OperationEntry, OperationId } from '@genauth-webhooks/contract';
import { inputValidators } from '@genauth-webhooks/contract/validate';
import type { Clock } from '../lib/clock.ts';
import { describeViolations } from '../lib/describe-violations.ts';
import type { Ids } from '../lib/ids.ts';
import { maskUserInfo } from '../lib/mask-sensitive.ts';
import type { Call } from '../model/call.ts';
import { masked } from '../pool/journal.ts';
import type { Pool } from '../pool/pool.ts';
import type { Pools } from '../pool/pools.ts';
import type { Store } from '../store/store.ts';
import { createAnswers, failureAnswer, successHead } from './answer.ts';
import type { ApiRequest, ApiResponse } from './api-message.ts';
import { issueToken } from './authentication/management-token.ts';
import { createNonceLedger } from './authentication/nonce-ledger.ts';
import { type AuthenticationDeps, recogniseCaller } from './authentication/recognise-caller.ts';
import type { EngineOptions } from './engine-options.ts';
import { ApiFailure, fail, preferredFailure } from './failure.ts';
import { findOperation } from './find-operation.ts';
import { BrokenConnection, sufferFaults } from './injected-fault.ts';
import { languageOf } from './language.ts';
import { normalizeInput } from './normalize-input.ts';
import type { CallerContext, OperationContext, Result } from './operation.ts';
import { handlers } from './operations/index.ts';
import { type Parameters, readParameters } from './read-parameters.ts';
import { createThrottle } from './throttle.ts';

/** Everything that the engine needs from outside. */
export type EngineDeps = {
  /** The system's time, which dates of signatures and tokens are compared with. */
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: Store;
  readonly pools: Pools;
  /** The key that management tokens are signed with. */
  readonly signingKey: Uint8Array;
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
  /** Called with each call once its answer is known. */
  readonly onCall: (call: Call) => void;
};

/** The emulated API, independent of any door. */
export type Engine = {
  /** Answers a request. Never rejects. */
  handle(request: ApiRequest): Promise<ApiResponse>;
  /** The answer to a request that a door could not read. */
  refuse(request: Pick<ApiRequest, 'method' | 'path'>, status: number, message: string): ApiResponse;
};

/** What is known of a call; it grows while the call is answered. */
type Progress = {
  operation: OperationEntry | undefined;
  parameters: Parameters;
  /** The caller's user pool. */
  pool: Pool | undefined;
};

/** Builds an engine. Two engines share nothing but the dependencies that both were given. */
export function createEngine(deps: EngineDeps, options: EngineOptions): Engine {
  const { ids } = deps;
  const perform = createPerform(deps, options);
  const answers = createAnswers(options.validateAnswers);

  return {
    async handle(request) {
      const started = performance.now();
      const requestId = ids.requestId();
      const progress: Progress = { operation: undefined, parameters: {}, pool: undefined };
      const finish = (outcome: Pick<Call, 'status' | 'statusCode' | 'message' | 'apiCode' | 'error'>): void => {
        const { method, path } = request;
        const operationId = progress.operation?.operationId;
        const call: Call = {
          method,
          path: maskUserInfo(path),
          operationId,
          ...outcome,
          message: maskUserInfo(outcome.message),
          requestId,
          durationMs: roundMs(performance.now() - started),
        };
        deps.onCall(call);
        if (progress.pool !== undefined) journal(progress.pool, call, progress.parameters);
      };
      try {
        const { operationId, result } = await perform(request, progress);
        const head = successHead(requestId, languageOf(request.headers, options.language));
        const answer = answers.write(operationId, result, head);
        finish({ status: 200, statusCode: 200, message: head.message });
        return answer;
      } catch (thrown) {
        const error = deps.closing.aborted ? whileClosing(thrown) : thrown;
        if (error instanceof BrokenConnection) {
          finish({ status: 0, statusCode: 0, message: error.message });
          return { status: 0, headers: {}, body: '', connection: error.connection };
        }
        const isKnown = error instanceof ApiFailure;
        const failure = isKnown ? error : new ApiFailure(500, 'The mock server failed; its log has the reason');
        const { httpStatus, statusCode, apiCode } = failure;
        const message = failure.messageIn(languageOf(request.headers, options.language));
        finish({
          ...{ status: httpStatus, statusCode, message },
          ...(apiCode === undefined ? {} : { apiCode }),
          ...(isKnown ? {} : { error }),
        });
        return failureAnswer(failure, requestId, message);
      }
    },
    refuse(request, status, message) {
      const requestId = ids.requestId();
      const { method, path } = request;
      // The body has fewer classes than HTTP; a status without a class of its own is an invalid request.
      const statusCode = status === 408 || status === 431 ? 400 : status;
      deps.onCall({
        method,
        path: maskUserInfo(path),
        operationId: undefined,
        ...{ status, statusCode, message: maskUserInfo(message), requestId, durationMs: 0 },
      });
      return failureAnswer(new ApiFailure(statusCode, message, { httpStatus: status }), requestId);
    },
  };
}

/** When the server closes, a call may lose its state. Its connection then ends as if the server had stopped. */
function whileClosing(error: unknown): unknown {
  if (error instanceof ApiFailure || error instanceof BrokenConnection) return error;
  return new BrokenConnection('reset', 'the server closed before the call was answered');
}

/** Milliseconds with at most three decimals, because timers do not resolve less than a microsecond. */
function roundMs(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

/** Performs a call and notes in its progress what becomes known on the way. */
type Perform = (
  request: ApiRequest,
  progress: Progress,
) => Promise<{ readonly operationId: OperationId; readonly result: Result<OperationId> }>;

function createPerform(deps: EngineDeps, options: EngineOptions): Perform {
  const { clock, store, pools } = deps;
  const throttle = createThrottle(options.requestsPerSecond);
  const authentication = authenticationDeps(deps, options);
  const context = operationContext(deps, options);

  /** The pool that a call names by its key pair instead of an authorization. Only its faults may affect the call. */
  const poolOfKey = async (accessKeyId: unknown): Promise<Pool | undefined> => {
    const key = typeof accessKeyId === 'string' ? await store.findAccessKey(accessKeyId) : undefined;
    return key && (await pools.get(key.userPoolId));
  };

  const validInput = (operation: OperationEntry, parameters: Parameters): unknown => {
    const input = normalizeInput(operation, parameters, options.zeroMeansDefault);
    const validate = inputValidators[operation.operationId];
    if (!validate(input)) throw fail('invalid-field', describeViolations(validate.errors ?? [], input));
    return input;
  };

  return async (request, progress) => {
    const operation = findOperation(request.method, request.path);
    progress.operation = operation;
    const { operationId } = operation;
    const { method, headers } = request;
    const caller = operation.secured
      ? await recogniseCaller(authentication, { method, path: operation.path, headers }, clock.now())
      : undefined;
    const parameters = await readParameters(request, options.bodyLimit);
    progress.parameters = parameters;
    if (caller !== undefined) {
      caller.confirm(parameters);
      const { userPoolId } = caller.key;
      progress.pool = await pools.get(userPoolId);
      throttle.count(userPoolId, clock.now());
    }
    const { pool } = progress;
    const preferred = preferredFailure(operation, request.headers['prefer']);
    if (preferred !== undefined) throw preferred;
    const faults = (pool ?? (await poolOfKey(parameters['accessKeyId'])))?.faults;
    if (faults !== undefined) await sufferFaults(faults, operationId, deps.closing);
    // The table gives each operation the context and the input that its own type asks for.
    const handler = handlers[operationId] as (context: unknown, input: unknown) => Promise<Result<OperationId>>;
    const callerContext: CallerContext | OperationContext = pool === undefined ? context : { ...context, pool };
    return { operationId, result: await handler(callerContext, validInput(operation, parameters)) };
  };
}

function authenticationDeps({ store, signingKey }: EngineDeps, options: EngineOptions): AuthenticationDeps {
  const { dateWindowMs, refuseReplayedNonces, noncesKept } = options;
  const nonces = createNonceLedger({ windowMs: dateWindowMs, kept: noncesKept });
  return { store, signingKey, nonces, dateWindowMs, refuseReplayedNonces };
}

function operationContext({ clock, ids, store, signingKey }: EngineDeps, options: EngineOptions): OperationContext {
  const { tokenLifetimeSeconds, unreachableReceiver } = options;
  return {
    ids,
    store,
    unreachableReceiver,
    issueToken: (key) => ({
      access_token: issueToken(key, signingKey, clock.now(), tokenLifetimeSeconds),
      expires_in: tokenLifetimeSeconds,
    }),
  };
}

/** Adds a call to its pool's journal and activity. */
function journal(pool: Pool, call: Call, parameters: Parameters): void {
  const { operationId, error: _, ...rest } = call;
  const journaled = {
    ...rest,
    at: pool.clock.now(),
    parameters,
    ...(operationId === undefined ? {} : { operationId }),
  };
  const entry = pool.journal.add(journaled);
  pool.activity.publish('request', () => masked(entry.call), entry.bytes);
}
