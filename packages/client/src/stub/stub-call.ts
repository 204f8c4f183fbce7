import { type Input, type OperationId, operationList } from '@genauth-webhooks/contract';
import { isObject, tryTo } from '../lib/values.ts';

/** A call that the stub received. Without a type argument, it is a union that narrows on `operation`. */
export type StubCall<Id extends OperationId = OperationId> = {
  [Each in Id]: {
    readonly operation: Each;
    /** The input as it was sent, even if it breaks the contract. Numbers in a query are converted to numbers. */
    readonly input: Input<Each>;
    /** Names are in lower case. The stub does not check the authorization. */
    readonly headers: { readonly [name: string]: string };
  };
}[Id];

/** A request that is not a call of the API, with the status and message of its answer. */
export type NotACall = { readonly httpStatus: 400 | 404; readonly message: string };

/** Finds the operation by the end of the path, whatever the host and the prefix are, and reads its input. */
export async function readCall(request: Request): Promise<StubCall | NotACall> {
  const { pathname, searchParams } = new URL(request.url);
  const operation = operationList.find(({ method, path }) => method === request.method && pathname.endsWith(path));
  if (operation === undefined) return { httpStatus: 404, message: `Cannot ${request.method} ${pathname}` };
  const text = await request.text();
  const isQuery = operation.method === 'GET';
  const input = isQuery ? Object.fromEntries(searchParams) : tryTo(() => JSON.parse(text || '{}') as unknown);
  if (!isObject(input)) return { httpStatus: 400, message: 'The body must be a JSON object' };
  for (const [name, value] of Object.entries(input)) {
    if (isQuery && operation.fields[name]?.type === 'integer' && /^-?\d+$/.test(String(value))) {
      input[name] = Number(value);
    }
  }
  const call = { operation: operation.operationId, input, headers: Object.fromEntries(request.headers) };
  // Unless the test switches the check off, the contract's validators run before any code that relies on the type.
  return call as unknown as StubCall;
}
