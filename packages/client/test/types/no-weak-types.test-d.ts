import type * as client from '@genauth-webhooks/client';
import type * as http from '../../src/http.ts';
import type * as validate from '../../src/validate.ts';
import type { Equal, Expect } from './expect-type.ts';

type IsAny<T> = 0 extends 1 & T ? true : false;

/** `any` or an index of nothings, up to eight levels down: in members, lists, promises, parameters and results. */
type WeakWithin<T, Depth extends 1[] = []> =
  IsAny<T> extends true
    ? 'any'
    : Depth['length'] extends 8
      ? never
      : T extends Native | string
        ? never
        : T extends readonly (infer Item)[]
          ? WeakWithin<Item, [...Depth, 1]>
          : T extends PromiseLike<infer Value> | AsyncGenerator<infer Value>
            ? WeakWithin<Value, [...Depth, 1]>
            : T extends (...parameters: infer Parameters) => infer Result
              ? WeakWithin<Parameters[number], [...Depth, 1]> | WeakWithin<Result, [...Depth, 1]>
              : T extends new (
                    ...parameters: infer Parameters
                  ) => infer Instance
                ? WeakWithin<Parameters[number], [...Depth, 1]> | WeakWithin<Instance, [...Depth, 1]>
                : T extends object
                  ? EmptyIndex<T> | { [Name in keyof T]-?: WeakWithin<T[Name], [...Depth, 1]> }[keyof T]
                  : never;

/** What the platform declares is not ours to mend. */
type Native = AbortSignal | Headers | Request | Response | URL;

type EmptyIndex<T> = string extends keyof T ? (Equal<T[keyof T], never> extends true ? 'empty index' : never) : never;

type Options = client.ManagementClientOptions | client.CallOptions | client.CallLimits | client.HeaderNames;
type Facts =
  | client.CallAttempt
  | client.CallRequest
  | client.CallResponse
  | client.BrokenRule
  | client.CallFacts
  | client.AnyEnvelope;
type Generic = { [Id in client.OperationId]: client.Input<Id> | client.Envelope<Id> | client.Output<Id> };

export type NothingIsWeak = [
  Expect<Equal<WeakWithin<typeof client>, never>>,
  Expect<Equal<WeakWithin<client.ManagementClient>, never>>,
  Expect<Equal<WeakWithin<Options>, never>>,
  Expect<Equal<WeakWithin<Facts>, never>>,
  Expect<Equal<WeakWithin<Generic>, never>>,
  Expect<Equal<WeakWithin<client.Schemas>, never>>,
  // Its result takes what the platform's `fetch` takes.
  Expect<Equal<WeakWithin<Parameters<(typeof http)['createFetch']> | typeof validate>, never>>,
];

/** Planted, to be found. */
type Empty = Record<string, never>;
// biome-ignore lint/suspicious/noExplicitAny: planted, to be found.
type Planted = any;

export type WeakTypesWouldBeFound = [
  Expect<Equal<WeakWithin<{ a?: Planted }>, 'any'>>,
  Expect<Equal<WeakWithin<{ f(x: { a: Planted[] }): void }>, 'any'>>,
  Expect<Equal<WeakWithin<(x?: Readonly<Empty>) => Promise<void>>, 'empty index'>>,
  Expect<Equal<WeakWithin<() => Promise<{ a: Planted }>>, 'any'>>,
  Expect<Equal<WeakWithin<typeof Response.json>, 'any'>>,
];
