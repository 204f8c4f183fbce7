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
 * Wraps an object so that its methods fail as soon as `refusal` returns an error.
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
        if (error === undefined) return member(...args);
        if (Object.hasOwn(atOnce, name)) throw error;
        return Promise.reject(error);
      },
    ];
  });
  return Object.fromEntries(guarded);
}

/** Wraps `fetch` so that it rejects like a `fetch` of a closed server, with the reason as the cause. */
export function refuseClosedFetch(fetch: MockFetch, refusal: () => Error | undefined): MockFetch {
  return async (input, init) => {
    const error = refusal();
    if (error !== undefined) throw new TypeError(`fetch failed: ${error.message}`, { cause: error });
    return await fetch(input, init);
  };
}

/** The error of every method of a closed mock. */
export function closedMock(): MockError {
  return new MockError(409, 'This mock is closed. Create another one with createMock() or createMockServer().');
}
