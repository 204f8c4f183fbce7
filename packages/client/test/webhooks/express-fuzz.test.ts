import { type AnyEvent, parseWebhook } from '@genauth-webhooks/client/webhooks';
import express, { type RequestHandler } from 'express';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBracketForm, encodeJsonTextForm } from '../../src/testing/encode-form.ts';
import { arbitraryData, eventNames } from './support/arbitrary-data.ts';
import { listen } from './support/listen.ts';
import { post } from './support/post.ts';

type Body = { readonly eventName: string; readonly data: unknown };
type Encode = (body: Body) => string;

const all = { type: () => true, limit: '10mb' };
const json = { type: 'application/json', encode: JSON.stringify as Encode };
const form = { type: 'application/x-www-form-urlencoded', encode: encodeJsonTextForm as Encode };
const brackets = { type: 'application/x-www-form-urlencoded', encode: encodeBracketForm as Encode };

const cases: [string, RequestHandler[], typeof json][] = [
  ['no parser, JSON', [], json],
  ['json()', [express.json()], json],
  ['json() twice', [express.json(), express.json()], json],
  ['raw(), JSON', [express.raw(all)], json],
  ['text(), JSON', [express.text(all)], json],
  ['no parser, form', [], form],
  ['urlencoded(extended)', [express.urlencoded({ extended: true })], form],
  [
    'urlencoded(extended) twice',
    [express.urlencoded({ extended: true }), express.urlencoded({ extended: true })],
    form,
  ],
  ['urlencoded(not extended)', [express.urlencoded({ extended: false })], form],
  ['raw(), form', [express.raw(all)], form],
  ['text(), form', [express.text(all)], form],
  ['no parser, brackets', [], brackets],
  ['urlencoded(extended), brackets', [express.urlencoded({ extended: true })], brackets],
  ['urlencoded(not extended), brackets', [express.urlencoded({ extended: false })], brackets],
];

test.for(cases)('%s: 100 random events arrive as they are', async ([, parsers, { type, encode }]) => {
  let event: AnyEvent | undefined;
  const app = express().post('/', ...parsers, async (request, response) => {
    event = await parseWebhook(request, { secrets: 'none' });
    response.json({ received: true });
  });
  const url = await listen(app);
  const richness = { extraMembers: encode !== brackets.encode, lookalikes: encode !== brackets.encode };
  const anyEvent = fc
    .constantFrom(...eventNames)
    .chain((eventName) => fc.record({ eventName: fc.constant(eventName), data: arbitraryData(eventName, richness) }));
  await fc.assert(
    fc.asyncProperty(anyEvent, async (sent) => {
      event = undefined;
      fc.pre(typeof sent.data !== 'string');
      await post(url, { headers: { 'content-type': type }, body: encode(sent) });
      expect(event).toMatchObject({ eventName: sent.eventName, undecided: [] });
      expect((event as AnyEvent | undefined)?.data).toEqual(JSON.parse(JSON.stringify(sent.data)));
    }),
    { numRuns: 100 },
  );
});
