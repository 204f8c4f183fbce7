import { type OperationEntry, type OperationId, operations } from '@genauth-webhooks/contract';
import { inputValidators, successValidators } from '@genauth-webhooks/contract/validate';
import type { Clock } from '../lib/clock.ts';
import { describeViolations } from '../lib/describe-violations.ts';
import type { Ids } from '../lib/ids.ts';
import { masked } from '../pool/journal.ts';
import type { Pool } from '../pool/pool.ts';
import type { Pools } from '../pool/pools.ts';
import type { Store } from '../store/store.ts';
import {
  failureEnvelope,
  languageOf,
  successEnvelope,
  successMessage,
  toResponse,
  toWrittenResponse,
} from './answer.ts';
import { ApiFailure } from './api-failure.ts';
import type { ApiRequest, ApiResponse } from './api-message.ts';
import { issueToken } from './authentication/management-token.ts';
import { createNonceLedger } from './authentication/nonce-ledger.ts';
import { recogniseCaller } from './authentication/recognise-caller.ts';
import type { EngineOptions } from './engine-options.ts';
import { fail } from './failure.ts';
import { findOperation } from './find-operation.ts';
import { BrokenConnection, sufferFaults } from './injected-fault.ts';
import { normalizeInput } from './normalize-input.ts';
import type { CallerContext, OperationContext } from './operation.ts';
import { handlers } from './operations/index.ts';
import { preferredFailure } from './preferred-failure.ts';
import { type Parameters, readParameters } from './read-parameters.ts';
import { createThrottle } from './throttle.ts';
import { WrittenOutput } from './written-output.ts';

/** Everything that the engine needs from outside. */
export type EngineDeps = {
  /** The system's time, which dates of signatures and tokens are held against. */
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: Store;
  readonly pools: Pools;
  /** The key that management tokens are signed with. */
  readonly signingKey: Uint8Array;
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
  /** Hears of each call once its answer is known. */
  readonly onCall: (call: Call) => void;
};

/** One call, as an observer sees it. */
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly operationId: OperationId | undefined;
  /** The status of the HTTP answer. */
  readonly status: number;
  /** The `statusCode` of the body. */
  readonly statusCode: number;
  /** The `apiCode` of the body. */
  readonly apiCode?: number;
  readonly message: string;
  readonly requestId: string;
  readonly durationMs: number;
  /** A fault of this server, when the call met one. */
  readonly error?: unknown;
};

/** The emulated API, free of any door. */
export type Engine = {
  /** Answers a request. Never rejects. */
  handle(request: ApiRequest): Promise<ApiResponse>;
  /** The answer to a request that a door could not read. */
  refuse(request: Pick<ApiRequest, 'method' | 'path'>, status: number, message: string): ApiResponse;
};

/** Builds an engine from its deps. Two engines share nothing that they were not both given. */
export function createEngine(deps: EngineDeps, options: EngineOptions): Engine {
  const { clock, ids, store, pools, signingKey } = deps;
  const throttle = createThrottle(options.requestsPerSecond);
  const authentication = {
    store,
    signingKey,
    nonces: createNonceLedger(options.dateWindowMs ?? 5 * 60 * 1000),
    dateWindowMs: options.dateWindowMs,
    refuseReplayedNonces: options.refuseReplayedNonces,
  };
  const context: OperationContext = {
    ids,
    store,
    unreachableReceiver: options.unreachableReceiver,
    issueToken: (key) => ({
      access_token: issueToken(key, signingKey, clock.now(), options.tokenLifetimeSeconds),
      expires_in: options.tokenLifetimeSeconds,
    }),
  };

  /** The pool that a call names by its key pair instead of an authorization. Only its faults may touch the call. */
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

  const perform = (operation: OperationEntry, pool: Pool | undefined, input: unknown): Promise<unknown> => {
    // The table gives each operation the context and the input that its own type asks for.
    const handler = handlers[operation.operationId] as (context: unknown, input: unknown) => Promise<unknown>;
    const callerContext: CallerContext | OperationContext = pool === undefined ? context : { ...context, pool };
    return handler(callerContext, input);
  };

  return {
    async handle(request) {
      const started = performance.now();
      const requestId = ids.requestId();
      let operation: OperationEntry | undefined;
      let parameters: Parameters = {};
      let pool: Pool | undefined;
      const report = (status: number, statusCode: number, message: string, rest: Partial<Call> = {}): void => {
        const durationMs = performance.now() - started;
        const operationId = operation?.operationId;
        const call = {
          method: request.method,
          path: request.path,
          operationId,
          status,
          statusCode,
          message,
          requestId,
          durationMs,
          ...rest,
        };
        deps.onCall(call);
        if (pool !== undefined) record(pool, call, parameters);
      };
      try {
        operation = findOperation(request.method, request.path);
        parameters = readParameters(request);
        if (operation.secured) {
          const signed = { method: request.method, path: operation.path, headers: request.headers, parameters };
          const { userPoolId } = await recogniseCaller(authentication, signed, clock.now());
          pool = await pools.get(userPoolId);
          throttle.count(userPoolId, clock.now());
        }
        const preferred = preferredFailure(operation, request.headers['prefer']);
        if (preferred !== undefined) throw preferred;
        const faults = (pool ?? (await poolOfKey(parameters['accessKeyId'])))?.faults;
        if (faults !== undefined && !faults.areNone) {
          await sufferFaults(faults, operation.operationId, deps.closing);
        }
        const data = await perform(operation, pool, validInput(operation, parameters));
        const language = languageOf(request.headers, options.language);
        if (data instanceof WrittenOutput) {
          report(200, 200, successMessage(language));
          return toWrittenResponse(data, requestId, language);
        }
        const envelope = successEnvelope(data, requestId, language);
        if (options.validateAnswers) checkAnswer(operation.operationId, envelope);
        report(200, 200, envelope.message);
        return toResponse(envelope);
      } catch (error) {
        if (error instanceof BrokenConnection) {
          report(0, 0, error.message);
          return { status: 0, headers: {}, body: '', connection: error.connection };
        }
        const known = error instanceof ApiFailure;
        const failure = known ? error : new ApiFailure(500, 'The mock server failed; its log has the reason');
        const { apiCode } = failure;
        report(failure.httpStatus, failure.statusCode, failure.message, {
          ...(apiCode === undefined ? {} : { apiCode }),
          ...(known ? {} : { error }),
        });
        return toResponse(failureEnvelope(failure, requestId), failure.httpStatus, failure.headers);
      }
    },
    refuse(request, status, message) {
      const requestId = ids.requestId();
      const { method, path } = request;
      // The body knows fewer classes than HTTP; what it has no name for is an invalid request.
      const statusCode = status === 408 || status === 431 ? 400 : status;
      deps.onCall({ method, path, operationId: undefined, status, statusCode, message, requestId, durationMs: 0 });
      return toResponse(failureEnvelope(new ApiFailure(statusCode, message), requestId), status);
    },
  };
}

function record(pool: Pool, call: Call, parameters: Parameters): void {
  const { operationId, error: _, ...rest } = call;
  const entry = { ...rest, at: pool.clock.now(), parameters, ...(operationId === undefined ? {} : { operationId }) };
  pool.journal.add(entry);
  pool.activity.publish('request', () => masked(entry));
}

/** @throws when an answer breaks the contract, which is a fault of this server */
function checkAnswer(operationId: OperationId, envelope: unknown): void {
  const validate = successValidators[operationId];
  if (!validate(envelope)) {
    throw new Error(
      `the answer of ${operations[operationId].path} breaks the contract: ${describeViolations(validate.errors ?? [], envelope)}`,
    );
  }
}
