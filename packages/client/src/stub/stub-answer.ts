import type { Failure, Input, OperationId, Output } from '@genauth-webhooks/contract';
import type { StubCall } from './stub-call.ts';

/** A failure that the stub answers with. */
export type StubFailure = {
  readonly statusCode: Failure['statusCode'];
  /** Default `The stub answers <statusCode>`. */
  readonly message?: string | undefined;
  readonly apiCode?: number | undefined;
  /** The HTTP status. Default, as in the API: 429 for the status code 429, otherwise 200. */
  readonly httpStatus?: number | undefined;
};

/** An answer: the data of a success, a failure, or any response. `Response.error()` stands for a lost connection. */
export type StubAnswer<Id extends OperationId = OperationId> = { readonly data: Output<Id> } | StubFailure | Response;

/**
 * An answer, or a function that makes one. A function that returns `undefined` leaves the call to the stub. A function
 * that never resolves makes the caller wait.
 */
export type StubResponder<Id extends OperationId> =
  | StubAnswer<Id>
  | ((input: Input<Id>, call: StubCall<Id>) => StubAnswer<Id> | undefined | Promise<StubAnswer<Id> | undefined>);

/** Turns an answer into a new response. The same answer may be used more than once. */
export function toResponse(answer: StubAnswer, requestId: string): Response {
  // A test environment may have another class `Response`, which `instanceof` would not recognise.
  if ('clone' in answer) return answer.type === 'error' ? answer : answer.clone();
  if ('data' in answer) {
    return Response.json({ statusCode: 200, message: 'Operation successful', requestId, data: answer.data });
  }
  const { statusCode, message = `The stub answers ${statusCode}`, apiCode } = answer;
  const { httpStatus = statusCode === 429 ? 429 : 200 } = answer;
  return Response.json({ statusCode, message, apiCode, requestId }, { status: httpStatus });
}
