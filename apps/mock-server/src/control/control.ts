import { controlOutputValidators } from '@genauth-webhooks/contract/validate-control-outputs';
import type { ApiRequest, ApiResponse } from '../api/api-message.ts';
import { describeViolations } from '../lib/describe-violations.ts';
import { MockError } from '../model/mock-error.ts';
import type { ServerState } from '../pool/server-state.ts';
import { checkControlInput } from './check-control-input.ts';
import type { ControlContext } from './control-context.ts';
import { guardControl } from './guard.ts';
import { controlHandlers } from './operations/index.ts';
import { readControlInput } from './read-control-input.ts';
import { matchRoute } from './route.ts';
import { streamActivity } from './stream.ts';

/** The control API, free of any door. */
export type Control = {
  /** Answers a request for a path under `/_mock`. Never rejects. */
  handle(request: ApiRequest): Promise<ApiResponse>;
};

/** What anybody may ask, since it says nothing and changes nothing. */
const open: ReadonlySet<string> = new Set(['getLiveness', 'getReadiness']);

/**
 * @param token what callers have to show; nothing when undefined
 * @param closing aborted when the server closes, which ends the streams
 */
export function createControl(
  server: ServerState,
  token: string | undefined,
  closing: AbortSignal,
  onError: (error: unknown) => void,
): Control {
  const context: ControlContext = { server, pool: (userPoolId) => server.pool(userPoolId) };

  const answer = async (request: ApiRequest): Promise<ApiResponse> => {
    const route = matchRoute(request.method, request.path);
    const { operationId, status } = route.operation;
    if (!open.has(operationId)) guardControl(request, token);
    const input = readControlInput(route, request);
    checkControlInput(operationId, input);
    if (operationId === 'streamActivity') {
      const { userPoolId, 'last-event-id': lastId } = input as { userPoolId: string; 'last-event-id'?: string };
      const pool = await server.pool(userPoolId);
      return {
        status,
        headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
        body: '',
        stream: (signal) =>
          streamActivity(pool, lastId ? Number(lastId) : undefined, AbortSignal.any([signal, closing])),
      };
    }
    // The table gives each operation the input that its own type asks for.
    const handler = controlHandlers[operationId] as (context: ControlContext, input: unknown) => Promise<unknown>;
    const output = await handler(context, input);
    const validateOutput = controlOutputValidators[operationId];
    if (!validateOutput(output)) {
      throw new Error(
        `the answer of ${operationId} breaks its contract: ${describeViolations(validateOutput.errors ?? [], output)}`,
      );
    }
    return json(status, output);
  };

  return {
    async handle(request) {
      try {
        return await answer(request);
      } catch (error) {
        if (error instanceof MockError)
          return json(error.statusCode, { statusCode: error.statusCode, message: error.message });
        if (error instanceof RangeError) return json(400, { statusCode: 400, message: error.message });
        onError(error);
        return json(500, { statusCode: 500, message: 'The mock server failed; its log has the reason' });
      }
    },
  };
}

function json(status: number, value: unknown): ApiResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}
