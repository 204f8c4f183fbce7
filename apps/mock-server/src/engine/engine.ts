import { type OperationFacts, type OperationId, operationFacts } from '@genauth-webhooks/contract';
import { inputValidators, successValidators } from '@genauth-webhooks/contract/validate';
import { issueToken } from '../authentication/management-token.ts';
import { createNonceLedger } from '../authentication/nonce-ledger.ts';
import { recogniseCaller } from '../authentication/recognise-caller.ts';
import type { Clock } from '../clock.ts';
import type { Sender } from '../delivery/sender.ts';
import type { Ids } from '../ids.ts';
import type { Store } from '../store/store.ts';
import { ApiFailure } from './api-failure.ts';
import type { ApiRequest, ApiResponse } from './api-message.ts';
import { describeViolations } from './describe-violation.ts';
import type { EngineOptions } from './engine-options.ts';
import { failureEnvelope, languageOf, successEnvelope, toResponse } from './envelope.ts';
import { fail } from './fail.ts';
import { findOperation } from './find-operation.ts';
import { normalizeInput } from './normalize-input.ts';
import type { CallerContext, OperationContext } from './operation.ts';
import { handlers } from './operations/index.ts';
import { type Parameters, readParameters } from './read-parameters.ts';
import { createThrottle } from './throttle.ts';

/** Everything that the engine needs from outside. */
export type EngineParts = {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: Store;
  readonly sender: Sender;
  /** The key that management tokens are signed with. */
  readonly signingKey: Uint8Array;
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
  readonly message: string;
  readonly requestId: string;
  readonly durationMs: number;
  /** A fault of this server, when the call met one. */
  readonly fault?: unknown;
};

/** The emulated API, free of any door. */
export type Engine = {
  /** Answers a request. Never rejects. */
  handle(request: ApiRequest): Promise<ApiResponse>;
  /** The answer to a request that a door could not read. */
  refuse(request: Pick<ApiRequest, 'method' | 'path'>, status: number, message: string): ApiResponse;
};

/** Builds an engine from its parts. Two engines share nothing that they were not both given. */
export function createEngine(parts: EngineParts, options: EngineOptions): Engine {
  const { clock, ids, store, sender, signingKey } = parts;
  const throttle = createThrottle(options.requestsPerSecond);
  const authentication = {
    store,
    signingKey,
    nonces: createNonceLedger(options.dateWindowMs ?? 5 * 60 * 1000),
    dateWindowMs: options.dateWindowMs,
    refuseReplayedNonces: options.refuseReplayedNonces,
  };
  const context: OperationContext = {
    clock,
    ids,
    store,
    sender,
    unreachableReceiver: options.unreachableReceiver,
    issueToken: (key) => ({
      access_token: issueToken(key, signingKey, clock.now(), options.tokenLifetimeSeconds),
      expires_in: options.tokenLifetimeSeconds,
    }),
  };

  const perform = async (operation: OperationFacts, request: ApiRequest): Promise<unknown> => {
    const parameters = readParameters(request);
    const operationContext = operation.secured ? await recognise(operation, request, parameters) : context;
    const input = normalizeInput(operation, parameters, options.zeroMeansDefault);
    const validate = inputValidators[operation.operationId];
    if (!validate(input)) throw fail('invalid-field', describeViolations(validate.errors ?? [], input));
    // The table gives each operation the context and the input that its own type asks for.
    const handler = handlers[operation.operationId] as (context: unknown, input: unknown) => Promise<unknown>;
    return await handler(operationContext, input);
  };

  const recognise = async (
    operation: OperationFacts,
    request: ApiRequest,
    parameters: Parameters,
  ): Promise<CallerContext> => {
    const signed = { method: request.method, path: operation.path, headers: request.headers, parameters };
    const { userPoolId } = await recogniseCaller(authentication, signed, clock.now());
    throttle.count(userPoolId, clock.now());
    return { ...context, userPoolId };
  };

  return {
    async handle(request) {
      const started = performance.now();
      const requestId = ids.requestId();
      const report = (status: number, statusCode: number, message: string, rest: Partial<Call> = {}): void =>
        parts.onCall({
          method: request.method,
          path: request.path,
          operationId: undefined,
          status,
          statusCode,
          message,
          requestId,
          durationMs: performance.now() - started,
          ...rest,
        });
      let operation: OperationFacts | undefined;
      try {
        operation = findOperation(request.method, request.path);
        const data = await perform(operation, request);
        const envelope = successEnvelope(data, requestId, languageOf(request.headers, options.language));
        if (options.validateAnswers) checkAnswer(operation.operationId, envelope);
        report(200, 200, envelope.message, { operationId: operation.operationId });
        return toResponse(envelope);
      } catch (error) {
        const known = error instanceof ApiFailure;
        const failure = known ? error : new ApiFailure(500, 'The mock server failed; its log has the reason');
        const operationId = operation?.operationId;
        report(failure.httpStatus, failure.statusCode, failure.message, {
          operationId,
          ...(known ? {} : { fault: error }),
        });
        return toResponse(failureEnvelope(failure, requestId), failure.httpStatus, failure.headers);
      }
    },
    refuse(request, status, message) {
      const requestId = ids.requestId();
      const { method, path } = request;
      parts.onCall({
        method,
        path,
        operationId: undefined,
        status,
        statusCode: status,
        message,
        requestId,
        durationMs: 0,
      });
      return toResponse(failureEnvelope(new ApiFailure(status, message), requestId), status);
    },
  };
}

/** @throws when an answer breaks the contract, which is a fault of this server */
function checkAnswer(operationId: OperationId, envelope: unknown): void {
  const validate = successValidators[operationId];
  if (!validate(envelope)) {
    throw new Error(
      `the answer of ${operationFacts[operationId].path} breaks the contract: ${describeViolations(validate.errors ?? [], envelope)}`,
    );
  }
}
