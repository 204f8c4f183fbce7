import type { ControlOperationId } from '@genauth-webhooks/control';
import { controlOutputValidators } from '@genauth-webhooks/control/validate-outputs';
import type { ApiRequest, ApiResponse } from '../api/api-message.ts';
import { describeViolations } from '../lib/describe-violations.ts';
import { MockError } from '../model/mock-error.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { ServerState } from '../pool/server-state.ts';
import { guardControl } from './guard.ts';
import { checkControlInput, limitOf, readControlInput } from './input.ts';
import { fillLists } from './long-lists.ts';
import { LongOutput, writeLongOutput } from './long-output.ts';
import type { OpenStream } from './operation.ts';
import { controlHandlers } from './operations/index.ts';
import { matchRoute } from './route.ts';
import { writeInPieces } from './write-in-pieces.ts';

/** The control API, independent of any door. */
export type Control = {
  /** Responds to a request for a path under `/_mock`. Never rejects. */
  handle(request: ApiRequest): Promise<ApiResponse>;
};

/** The operations without a guard: they reveal nothing and change nothing. */
const unguarded: ReadonlySet<string> = new Set(['getLiveness', 'getReadiness']);

export type ControlOptions = {
  /** The bearer token that callers must send. If undefined, they need none. */
  readonly token: string | undefined;
  /** The largest body that is read, in bytes. Seeds and snapshots may be 64 times as large. */
  readonly bodyLimit: number;
  /** Aborted when the server closes, which ends the streams. */
  readonly closing: AbortSignal;
};

export function createControl(
  server: ServerState,
  { token, bodyLimit, closing }: ControlOptions,
  onError: (error: unknown) => void,
): Control {
  const answer = async (request: ApiRequest): Promise<ApiResponse> => {
    const route = matchRoute(request.method, request.path);
    const { operationId, status, streams } = route.operation;
    if (!unguarded.has(operationId)) guardControl(request, token);
    const { input, elements } = await readControlInput(route, request, limitOf(operationId, bodyLimit));
    checkControlInput(operationId, input);
    fillLists({ value: input, elements });
    // The input has just been checked by the schema of this operation.
    const handler = controlHandlers[operationId] as (server: ServerState, input: unknown) => Promise<unknown>;
    const output = await handler(server, input);
    if (streams) {
      return {
        status,
        headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
        body: '',
        stream: (signal, cutOff) => (output as OpenStream)(AbortSignal.any([signal, closing]), cutOff),
      };
    }
    if (operationId === 'takeSnapshot') {
      const pieces = await writeInPieces(output as Snapshot, (part) => checkOutput(operationId, part));
      return { status, headers: jsonHeaders, body: '', pieces };
    }
    if (output instanceof LongOutput) {
      const check = (part: unknown): void => checkOutput(operationId, part);
      return { status, headers: jsonHeaders, ...(await writeLongOutput(output, check)) };
    }
    checkOutput(operationId, output);
    return json(status, output);
  };

  return {
    async handle(request) {
      try {
        return await answer(request);
      } catch (error) {
        if (error instanceof MockError)
          return json(error.statusCode, { statusCode: error.statusCode, message: error.message });
        // When the server closes, a call may lose its state. Its connection then ends as if the server had stopped.
        if (closing.aborted) return { status: 0, headers: {}, body: '', connection: 'reset' };
        onError(error);
        return json(500, { statusCode: 500, message: 'Internal error of the mock server; its log has the reason' });
      }
    },
  };
}

/** @throws Error when the output breaks the contract, which is an error of the mock */
function checkOutput(operationId: ControlOperationId, output: unknown): void {
  const validate = controlOutputValidators[operationId];
  if (validate(output)) return;
  throw new Error(
    `the response of ${operationId} breaks the contract: ${describeViolations(validate.errors ?? [], output)}`,
  );
}

const jsonHeaders = { 'content-type': 'application/json; charset=utf-8' } as const;

function json(status: number, value: unknown): ApiResponse {
  return { status, headers: jsonHeaders, body: JSON.stringify(value) };
}
