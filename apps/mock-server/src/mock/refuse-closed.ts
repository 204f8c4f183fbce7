import type { MockFetch } from '../doors/fetch.ts';
import { MockError } from '../model/mock-error.ts';

/** The methods of an object that do not return a promise. */
export type AtOnce<Handle> = {
  readonly [Name in keyof Handle as Handle[Name] extends (...args: never[]) => infer Result
    ? Result extends Promise<unknown>
      ? never
      : Name
    : never]: true;
};

/**
 * Wraps an object so that its methods fail as soon as `refusal` returns an error. A call that is in progress at that time
 * may still succeed. If it fails with an error other than a refusal, it rejects with this error instead.
 * @param atOnce the methods that throw the error; the others return a promise that rejects
 */
export function refuseClosed<Handle extends object>(
  handle: Handle,
  atOnce: AtOnce<Handle>,
  refusal: () => Error | undefined,
): Handle {
  const guarded = Object.entries(handle).map(([name, member]: [string, unknown]) => {
    if (typeof member !== 'function') return [name, member];
    return [
      name,
      (...args: unknown[]) => {
        const error = refusal();
        if (Object.hasOwn(atOnce, name)) {
          if (error !== undefined) throw error;
          return member(...args);
        }
        if (error !== undefined) return Promise.reject(error);
        return member(...args).catch((failure: unknown) => {
          throw failure instanceof MockError ? failure : (refusal() ?? failure);
        });
      },
    ];
  });
  return Object.fromEntries(guarded);
}

/** Wraps `fetch` so that it rejects like a `fetch` of a closed server, with the reason as the cause. */
export function refuseClosedFetch(fetch: MockFetch, refusal: () => Error | undefined): MockFetch {
  return async (input, init) => {
    const failure = (error: Error): TypeError => new TypeError(`fetch failed: ${error.message}`, { cause: error });
    const closed = refusal();
    if (closed !== undefined) throw failure(closed);
    try {
      return await fetch(input, init);
    } catch (error) {
      const meanwhile = refusal();
      throw meanwhile === undefined || init?.signal?.aborted ? error : failure(meanwhile);
    }
  };
}

/** The error of every method of a closed mock. */
export function closedMock(): MockError {
  return new MockError(409, 'This mock is closed. Create another one with createMock() or createMockServer().');
}
