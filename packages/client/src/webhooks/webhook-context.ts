import type { WebhookInput } from './read/webhook-input.ts';

/**
 * The types in the context that a program can name: `request`, the type of its framework's request, and `env`, the type
 * of the environment that its platform passes.
 */
export type ContextTypes = { readonly request?: object | undefined; readonly env?: unknown };

/** The second argument of every handler. */
export type WebhookContext<Types extends ContextTypes = ContextTypes> = {
  /**
   * The request that `fetch`, `node` or a Lambda handler was called with, or the input of `handle`. To use more than
   * `url`, name its type: `createWebhookHandler<{ request: express.Request }>(…)`.
   */
  readonly request: RequestOf<Types>;
  /**
   * The second argument of `fetch`, which is the environment in workers; the second argument of a Lambda handler; or the
   * `env` given to `handle`. `undefined` in `node`. Name its type to use it: `createWebhookHandler<{ env: Env }>(…)`.
   */
  readonly env: EnvOf<Types>;
  /**
   * Lets work continue after the answer. A worker stays alive until the promise settles, a Lambda handler answers only
   * then, and any other program keeps running anyway. If the promise rejects, `onError` is called; the answer does not
   * change, so the sender does not send the event again.
   */
  readonly waitUntil: (work: PromiseLike<unknown>) => void;
  /**
   * Aborted when `dedupe` loses its claim, so that another process may handle the event. Never aborted without
   * `dedupe`.
   */
  readonly signal: AbortSignal;
};

/** What a caller of `handle` can pass. The types that the program named are required. */
export type GivenContext<Types extends ContextTypes = ContextTypes> = Types &
  ContextTypes & { readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined };

/** The third argument of `fetch` in workers. */
export type WorkerContext = { waitUntil?(work: Promise<unknown>): void };

/** The arguments after the request. They may be left out unless a type that was named requires them. */
export type FetchArguments<Types extends ContextTypes> =
  undefined extends EnvOf<Types>
    ? [env?: EnvOf<Types>, context?: WorkerContext]
    : [env: EnvOf<Types>, context?: WorkerContext];

/** The arguments after the input of `handle`. They may be left out unless a type that was named requires them. */
export type HandleArguments<Types extends ContextTypes> =
  Partial<Types> extends Types ? [context?: GivenContext<Types>] : [context: GivenContext<Types>];

/** The request of a door, which must also have the type that the program named. */
export type RequestAt<Door, Types extends ContextTypes> = Types extends {
  readonly request: infer Request extends object;
}
  ? Door & Request
  : Door;

/** A delivery for `handle`. */
export type HandleInput = WebhookInput & {
  readonly method?: string | undefined;
  /** Whether `body` is a base64 string, as in some events of AWS Lambda. Default false. */
  readonly isBase64Encoded?: boolean | undefined;
};

type RequestOf<Types extends ContextTypes> = Types extends { readonly request: infer Request extends object }
  ? Request
  : { readonly url?: string | undefined };

type EnvOf<Types extends ContextTypes> = Types extends { readonly env: infer Env } ? Env : unknown;

/** `Door` where the environment may be missing, as it is in Node. */
export type WithoutEnv<Door, Types extends ContextTypes> = undefined extends EnvOf<Types> ? Door : never;

/** The second argument of a Lambda handler. */
export type LambdaArguments<Types extends ContextTypes> =
  undefined extends EnvOf<Types> ? [context?: EnvOf<Types>] : [context: EnvOf<Types>];
