import * as client from '@genauth-webhooks/client';
import { createFetch } from '@genauth-webhooks/client/http';
import { describe, expect, test } from 'vitest';
import { bundle } from '../bench/bundle.ts';
import { createErrors, facts, guards } from './support/errors.ts';

// A second copy of the package, as a bundled library contains it.
const { code } = await bundle(
  "export * from '../src/index.ts'; export { WebhookError } from '../src/webhooks/index.ts';",
);
const copy = new Function(`${code};return program;`)() as typeof client &
  Pick<typeof import('@genauth-webhooks/client/webhooks'), 'WebhookError'>;
const errors = createErrors(copy, copy);
const names = Object.keys(errors) as (keyof typeof errors)[];

describe.each(names)('%s', (name) => {
  test('is recognised from another copy of the package, where instanceof fails', () => {
    expect(errors[name]).not.toBeInstanceOf(client.ClientError);
    expect(names.filter((each) => guards[each](errors[name]))).toEqual([name]);
    expect(client.isClientError(errors[name])).toBe(true);
  });
});

test('createFetch sends through a client of another copy', async () => {
  const { origin } = new URL(facts.url);
  const answer = { statusCode: 200, message: 'of the other copy' };
  const fetch = async (): Promise<Response> => Response.json(answer);
  const other = new copy.ManagementClient({ accessKeyId: 'a', accessKeySecret: 'b', host: origin, fetch });
  expect(other).not.toBeInstanceOf(client.ManagementClient);
  // The types come from one copy, as they do for a program that gets two at run time.
  const response = await createFetch(other)(new Request(`${origin}/api/v3/list-users`));
  expect(await response.json()).toEqual(answer);
});
