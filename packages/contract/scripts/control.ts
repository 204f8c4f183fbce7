import type { Node } from './load-spec.ts';
import { resolve } from './operations.ts';

export type ControlFieldShape = { in: 'path' | 'query' | 'header' | 'body'; type: string };

export type ControlOperationShape = {
  operationId: string;
  method: string;
  path: string;
  summary: string;
  status: number;
  streams: boolean;
  fields: Record<string, ControlFieldShape>;
};

/** The control API's operations, in the document's order. */
export function readControlOperations(document: Node): ControlOperationShape[] {
  return allOperations(document).map(({ path, method, operation }) => {
    const [status, response] = successOf(document, operation);
    return {
      operationId: operation.operationId,
      method: method.toUpperCase(),
      path,
      summary: operation.summary,
      status: Number(status),
      streams: 'text/event-stream' in response.content,
      fields: Object.fromEntries(
        parametersOf(document, operation).map((parameter) => [
          parameter.name,
          { in: parameter.in, type: [resolve(document, parameter.schema).type].flat()[0] },
        ]),
      ),
    };
  });
}

/** One object of all that an operation takes: its parameters and the members of its body. */
export function controlInputSchema(document: Node, operationId: string): Node {
  const { operation } = find(document, operationId);
  const parameters = parametersOf(document, operation);
  const own = {
    type: 'object',
    required: parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name),
    properties: Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.schema])),
  };
  const body = operation.requestBody?.content['application/json'].schema;
  return body === undefined ? own : { allOf: [own, body] };
}

/** What an operation answers when it succeeds. */
export function controlOutputSchema(document: Node, operationId: string): Node {
  const [, response] = successOf(document, find(document, operationId).operation);
  return Object.values<Node>(response.content)[0].schema;
}

function allOperations(document: Node): { path: string; method: string; operation: Node }[] {
  return Object.entries<Node>(document.paths).flatMap(([path, item]) =>
    Object.entries<Node>(item).map(([method, operation]) => ({ path, method, operation })),
  );
}

function find(document: Node, operationId: string): { operation: Node } {
  const found = allOperations(document).find(({ operation }) => operation.operationId === operationId);
  if (found === undefined) throw new Error(`spec/control.yaml has no operation "${operationId}"`);
  return found;
}

function parametersOf(document: Node, operation: Node): Node[] {
  return (operation.parameters ?? []).map((parameter: Node) => resolve(document, parameter));
}

function successOf(document: Node, operation: Node): [string, Node] {
  const [status, response] = Object.entries<Node>(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
  if (status === undefined) throw new Error(`${operation.operationId} has no success`);
  return [status, resolve(document, response)];
}
