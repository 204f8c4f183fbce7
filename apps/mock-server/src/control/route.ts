import { type ControlOperationEntry, controlOperationList } from '@genauth-webhooks/contract/control';
import { MockError } from '../model/mock-error.ts';

/** An operation of the control API, with what the path says. */
export type ControlRoute = {
  readonly operation: ControlOperationEntry;
  readonly pathParameters: { readonly [name: string]: string };
};

type Template = { readonly operation: ControlOperationEntry; readonly parts: readonly string[] };

const templates: readonly Template[] = controlOperationList.map((operation) => ({
  operation,
  parts: operation.path.split('/'),
}));

/** @throws MockError (404, or 405 with the methods that there are) */
export function matchRoute(method: string, path: string): ControlRoute {
  const parts = path.split('/');
  const atPath = templates.filter((template) => fits(template, parts));
  const found = atPath.find(({ operation }) => operation.method === method);
  if (found === undefined) {
    if (atPath.length === 0)
      throw new MockError(404, `There is nothing at ${path.slice(0, 200)}; /_mock/control.json lists what there is`);
    const methods = atPath.map(({ operation }) => operation.method);
    throw new MockError(405, `${path.slice(0, 200)} takes ${methods.join(', ')}, not ${method}`);
  }
  const pathParameters = Object.fromEntries(
    found.parts.flatMap((part, index) =>
      part.startsWith('{') ? [[part.slice(1, -1), decode(parts[index] ?? '')]] : [],
    ),
  );
  return { operation: found.operation, pathParameters };
}

function fits({ parts: template }: Template, parts: readonly string[]): boolean {
  return (
    template.length === parts.length &&
    template.every((part, index) => (part.startsWith('{') ? parts[index] !== '' : part === parts[index]))
  );
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new MockError(400, `The path has a part that is not percent-encoded rightly: ${part.slice(0, 100)}`);
  }
}
