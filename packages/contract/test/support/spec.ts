import { readFileSync } from 'node:fs';
import { loadSpec, type Node } from '../../scripts/shared/load-spec.ts';
import { resolve } from '../../scripts/shared/openapi.ts';

/** The bundled document, read from `spec/` and not from generated files. */
export const spec: Node = await loadSpec();

/** A file of `spec/`, as text. */
export const readSpecFile = (path: string): string =>
  readFileSync(new URL(`../../../../spec/${path}`, import.meta.url), 'utf8');

export type OperationNode = {
  id: string;
  method: string;
  path: string;
  /** The operation's place in the document, as a JSON pointer. */
  pointer: string;
  node: Node;
};

/** Every operation under `paths:`. */
export const operationNodes: OperationNode[] = Object.entries<Node>(spec.paths).flatMap(([path, item]) =>
  Object.entries<Node>(item).map(([method, node]) => ({
    id: node.operationId,
    method: method.toUpperCase(),
    path,
    pointer: below('', 'paths', path, method),
    node,
  })),
);

export type EventNode = { name: string; pointer: string; node: Node };

/** Every event under `webhooks:`. */
export const eventNodes: EventNode[] = Object.entries<Node>(spec.webhooks).map(([name, item]) => ({
  name,
  pointer: below('', 'webhooks', name, 'post'),
  node: item.post,
}));

export type Example = { title: string; schema: string; value: unknown };

/** Every example of a request, a response or a parameter, with the JSON pointer to its schema. */
export function examplesOf({ id, pointer, node }: { id: string; pointer: string; node: Node }): Example[] {
  return [
    ...mediaExamples(`${id} request`, below(pointer, 'requestBody'), node.requestBody),
    ...Object.entries<Node>(node.responses).flatMap(([status, response]) =>
      mediaExamples(
        `${id} ${status}`,
        response.$ref?.slice(1) ?? below(pointer, 'responses', status),
        resolve(spec, response),
      ),
    ),
    ...(node.parameters ?? []).flatMap((parameter: Node, index: number) => {
      const at = parameter.$ref?.slice(1) ?? below(pointer, 'parameters', String(index));
      const { name, example } = resolve(spec, parameter);
      return example === undefined
        ? []
        : [{ title: `${id} parameter ${name}`, schema: below(at, 'schema'), value: example }];
    }),
  ];
}

function mediaExamples(title: string, pointer: string, holder: Node): Example[] {
  return Object.entries<Node>(holder?.content ?? {}).flatMap(([type, media]) => {
    const schema = below(pointer, 'content', type, 'schema');
    return [
      ...(media.example === undefined ? [] : [{ title, schema, value: media.example }]),
      ...Object.entries<Node>(media.examples ?? {}).map(([name, example]) => ({
        title: `${title} ${name}`,
        schema,
        value: example.value,
      })),
    ];
  });
}

/** A JSON pointer to a place below another one; the document itself is at ''. */
function below(pointer: string, ...parts: string[]): string {
  return [pointer, ...parts.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}
