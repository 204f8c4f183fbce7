import {
  type ControlInput,
  type ControlOperationId,
  type ControlOutput,
  controlOperations,
} from '@genauth-webhooks/control';
import { controlOutputValidators } from '@genauth-webhooks/control/validate-outputs';
import { expect } from 'vitest';
import { type AnyInput, type CallChange, doorOf, type Target } from './caller.ts';
import type { Answer } from './raw-http.ts';

/** Calls operations of the control API as any program may, with nothing of the server's own code in between. */
export type ControlClient = {
  /** Any answer. */
  call(id: ControlOperationId, input: AnyInput, change?: Omit<CallChange, 'query'>): Promise<Answer<unknown>>;
  /** The body of a success that fits the contract; anything else fails the test. */
  must<Id extends ControlOperationId>(id: Id, input: ControlInput<Id>): Promise<ControlOutput<Id>>;
};

/** @param headers sent with every call */
export function controlClient(target: Target, headers: { readonly [name: string]: string } = {}): ControlClient {
  const reach = reachOf(target);
  const client: ControlClient = {
    async call(id, input, change = {}) {
      const request = controlRequest(id, input);
      const body = change.body ?? request.body;
      const response = await reach(change.path ?? request.path, {
        method: change.method ?? request.method,
        headers: { ...request.headers, ...headers, ...change.headers },
        ...(body === undefined ? {} : { body }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: parsed(text) };
    },
    async must(id, input) {
      const { status, body, text } = await client.call(id, input as AnyInput);
      expect(status, `${id} answered ${text}`).toBe(controlOperations[id].status);
      const validate = controlOutputValidators[id];
      if (!validate(body)) expect(validate.errors, id).toEqual([]);
      return body as ControlOutput<typeof id>;
    },
  };
  return client;
}

/** A `fetch` of the target's paths. */
export function reachOf(target: Target): (path: string, init?: RequestInit) => Promise<Response> {
  const { fetch, origin } = doorOf(target);
  return (path, init) => fetch(`${origin}${path}`, init);
}

/** An operation's request: parameters where they belong, every other member in the body. */
export function controlRequest(
  id: ControlOperationId,
  input: AnyInput,
): { method: string; path: string; headers: { [name: string]: string }; body?: string } {
  const { method, path, fields } = controlOperations[id];
  const query = new URLSearchParams();
  const headers: { [name: string]: string } = {};
  const members: { [name: string]: unknown } = {};
  let filled = path;
  for (const [name, value] of Object.entries(input)) {
    const place = fields[name]?.in;
    if (value === undefined) continue;
    if (place === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(String(value)));
    else if (place === 'query') query.append(name, String(value));
    else if (place === 'header') headers[name] = String(value);
    else members[name] = value;
  }
  const target = query.size === 0 ? filled : `${filled}?${query}`;
  if (method === 'GET' || Object.keys(members).length === 0) return { method, path: target, headers };
  headers['content-type'] = 'application/json';
  return { method, path: target, headers, body: JSON.stringify(members) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
