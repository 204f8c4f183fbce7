import { parse as parseQuery } from 'node:querystring';
import { type AnyEvent, type EventName, parseWebhook } from '@genauth-webhooks/client/webhooks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../.config/runs.ts';
import { encodeBracketForm, encodeJsonTextForm } from '../../src/testing/encode-form.ts';
import { anything, arbitraryData, eventNames } from './support/arbitrary-data.ts';
import { differences } from './support/differences.ts';
import { axiosForm, qsForm, withoutEmpty } from './support/foreign-forms.ts';

const headers = { 'content-type': 'application/x-www-form-urlencoded' };
const read = (body: string): Promise<AnyEvent> => parseWebhook({ headers, body }, { secrets: 'none' });

/** The events share these runs. */
const eachEvent = runs(4000 / eventNames.length);
const rich = { extraMembers: true, lookalikes: true };
const clear = { extraMembers: false, lookalikes: false };

const anyEvent = fc
  .constantFrom(...eventNames)
  .chain((eventName) => fc.record({ eventName: fc.constant(eventName), data: arbitraryData(eventName, rich) }));

type Members = { readonly eventName: EventName; readonly data: unknown };

async function holds(
  name: EventName,
  arbitrary: fc.Arbitrary<unknown>,
  check: (body: Members) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(arbitrary, (data) => check({ eventName: name, data })),
    eachEvent,
  );
}

describe('a form with JSON text', () => {
  test.for(eventNames)('gives back any %s exactly', async (name) => {
    await holds(name, arbitraryData(name, rich), async (body) => {
      const event = await read(encodeJsonTextForm(body));
      expect(event.eventName).toBe(name);
      expect(differences(event.data, JSON.parse(JSON.stringify(body.data)), event.undecided)).toEqual([]);
      // Only data that is a bare text, as `role:deleted` may have, can look like something else.
      if (typeof body.data !== 'string') expect(event.undecided).toEqual([]);
    });
  });
});

describe('an unknown event', () => {
  test.for([
    ['JSON text', encodeJsonTextForm],
    ['brackets', encodeBracketForm],
  ] as const)('comes back from a form with %s, but for what is flagged', async ([, encode]) => {
    const data = anything.filter((value) => typeof value !== 'string' || !/^\s*[[{]/.test(value));
    await fc.assert(
      fc.asyncProperty(data, async (value) => {
        const event = await read(encode({ eventName: 'user:exploded', data: value }));
        expect(event).toMatchObject({ eventName: 'unknown', sentName: 'user:exploded' });
        expect(differences(event.data, JSON.parse(JSON.stringify(value)), event.undecided)).toEqual([]);
      }),
      runs(1500),
    );
  });
});

describe('a form that was parsed into a flat object', () => {
  test.for([
    ['JSON text', encodeJsonTextForm],
    ['brackets', encodeBracketForm],
    ['brackets and the same name more than once', axiosForm],
  ] as const)('is read like its text, with %s', async ([, encode]) => {
    await fc.assert(
      fc.asyncProperty(anyEvent, async (body) => {
        const text = encode(body);
        const parsed = await parseWebhook({ headers, body: parseQuery(text) }, { secrets: 'none' });
        expect(parsed).toEqual(await read(text));
      }),
      runs(1000),
    );
  });
});

describe('a form with brackets', () => {
  test.for(eventNames)('restores any %s, except for what it flags', async (name) => {
    await holds(name, arbitraryData(name, rich), async (body) => {
      const event = await read(encodeBracketForm(body));
      expect(event.eventName).toBe(name);
      expect(differences(event.data, JSON.parse(JSON.stringify(body.data)), event.undecided)).toEqual([]);
      expect(event.tolerated.includes('undecidedValues')).toBe(event.undecided.length > 0);
    });
  });

  test.for(eventNames)('flags nothing of a %s in which nothing looks like something else', async (name) => {
    await holds(name, arbitraryData(name, clear), async (body) => {
      const event = await read(encodeBracketForm(body));
      expect({ undecided: event.undecided, data: event.data }).toEqual({ undecided: [], data: body.data });
    });
  });

  test.for([
    ['qs', qsForm],
    ['axios', axiosForm],
  ] as const)('of %s gives back any event, but for what it flags and what was empty', async ([, encode]) => {
    await fc.assert(
      fc.asyncProperty(anyEvent, async (body) => {
        const expected = withoutEmpty(JSON.parse(JSON.stringify(body.data)));
        const event = await read(encode(body));
        expect(differences(event.data, expected, event.undecided)).toEqual([]);
      }),
      runs(1500),
    );
  });
});
