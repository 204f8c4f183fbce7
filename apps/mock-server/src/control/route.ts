import { type ControlOperationEntry, controlOperationList } from '@genauth-webhooks/control';
import { MockError } from '../model/mock-error.ts';

/** An operation of the control API, with the parameters of its path. */
export type ControlRoute = {
  readonly operation: ControlOperationEntry;
  readonly pathParameters: { readonly [name: string]: string };
};

type Template = { readonly operation: ControlOperationEntry; readonly segments: readonly string[] };

const templates: readonly Template[] = controlOperationList.map((operation) => ({
  operation,
  segments: operation.path.split('/'),
}));

/** @throws MockError (404, or 405 that lists the methods of the path) */
export function matchRoute(method: string, path: string): ControlRoute {
  const segments = path.split('/');
  const atPath = templates.filter((template) => matches(template, segments));
  const found = atPath.find(({ operation }) => operation.method === method);
  if (found === undefined) {
    if (atPath.length === 0)
      throw new MockError(404, `There is nothing at ${path.slice(0, 200)}; /_mock/control.json lists every path`);
    const methods = atPath.map(({ operation }) => operation.method);
    throw new MockError(405, `${path.slice(0, 200)} accepts ${methods.join(', ')}, not ${method}`);
  }
  const pathParameters = Object.fromEntries(
    found.segments.flatMap((segment, index) =>
      segment.startsWith('{') ? [[segment.slice(1, -1), decode(segments[index] ?? '')]] : [],
    ),
  );
  return { operation: found.operation, pathParameters };
}

function matches({ segments: template }: Template, segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((segment, index) => (segment.startsWith('{') ? segments[index] !== '' : segment === segments[index]))
  );
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new MockError(400, `Invalid percent-encoding in the path: ${segment.slice(0, 100)}`);
  }
}
