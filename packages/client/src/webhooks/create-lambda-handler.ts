import { isObject } from '../lib/values.ts';
import { checkOption } from '../options/check-option.ts';
import type { Receive } from './create-receiver.ts';
import type { WebhookHandler } from './create-webhook-handler.ts';
import type { ContextTypes, LambdaArguments, RequestAt } from './webhook-context.ts';

/**
 * The members that the handler uses of an event of API Gateway (version 1.0 or 2.0), a function URL or a load balancer.
 */
export type LambdaEvent = {
  readonly headers?: { readonly [name: string]: string | undefined } | null | undefined;
  readonly multiValueHeaders?: { readonly [name: string]: readonly string[] | undefined } | null | undefined;
  readonly body?: string | null | undefined;
  readonly isBase64Encoded?: boolean | undefined;
  readonly httpMethod?: string | undefined;
  readonly requestContext?: object | undefined;
};

/** The answer that all of these services accept. */
export type LambdaResult = {
  statusCode: number;
  /** Absent if the event has only `multiValueHeaders`, as from a load balancer. */
  headers?: { [name: string]: string };
  multiValueHeaders?: { [name: string]: string[] };
  /** JSON. */
  body: string;
  isBase64Encoded: false;
};

/** An entry point of AWS Lambda. Rejects for an event that is not an HTTP request. */
export type LambdaHandler<Types extends ContextTypes = ContextTypes> = (
  event: RequestAt<LambdaEvent, Types>,
  ...context: LambdaArguments<Types>
) => Promise<LambdaResult>;

/**
 * Makes the entry point of a Lambda function behind API Gateway (REST or HTTP API), a function URL or an application
 * load balancer. In the context, `request` is the Lambda event and `env` the Lambda context. The handler answers after
 * the work passed to `waitUntil` has ended, because Lambda stops a function after its answer.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html AWS on API Gateway
 * @example
 * ```ts
 * import { createLambdaHandler, createWebhookHandler } from '@genauth-webhooks/client/webhooks';
 *
 * const webhooks = createWebhookHandler({
 *   secrets: ['the secret of the webhook'],
 *   on: { 'user:created': async (event) => console.log('welcome', event.data.email) },
 * });
 * export const handler = createLambdaHandler(webhooks);
 * ```
 */
export function createLambdaHandler<Types extends ContextTypes>(
  webhooks: Pick<WebhookHandler<Types>, 'handle'>,
): LambdaHandler<Types> {
  const receive = webhooks.handle as Receive;
  return async (event: LambdaEvent, env?: unknown) => {
    const pending: Promise<unknown>[] = [];
    const { status, headers, body } = await receive(
      {
        method: readMethod(event ?? {}),
        headers: readHeaders(event),
        body: event.body,
        isBase64Encoded: event.isBase64Encoded,
      },
      { request: event, env, waitUntil: (work) => pending.push(work) },
    );
    // This work may pass further work to `waitUntil`.
    while (pending.length > 0) await pending.pop();
    const answer = { statusCode: status, body, isBase64Encoded: false } as const;
    if (isObject(event.headers) || !isObject(event.multiValueHeaders)) return { ...answer, headers: { ...headers } };
    const lists = Object.entries(headers).map(([name, value]) => [name, [value]]);
    return { ...answer, multiValueHeaders: Object.fromEntries(lists) };
  };
}

/**
 * Refuses an event that is not an HTTP request. If the handler answered an event of a queue, the event would be lost.
 */
function readMethod({ httpMethod, requestContext }: LambdaEvent): string {
  const { http } = (requestContext ?? {}) as { readonly http?: { readonly method?: string } };
  const method = httpMethod ?? http?.method;
  checkOption(method !== undefined, 'event', 'must be an event of API Gateway, a function URL or a load balancer');
  return method as string;
}

/** Keeps a list only if the header was sent more than once. */
function readHeaders({ headers, multiValueHeaders }: LambdaEvent): {
  readonly [name: string]: string | readonly string[];
} {
  const found = Object.entries(multiValueHeaders ?? headers ?? {});
  return Object.fromEntries(
    found.flatMap(([name, value]) => {
      if (value === undefined) return [];
      const [only = '', ...others] = Array.isArray(value) ? value : [value];
      return [[name, others.length > 0 ? value : only]];
    }),
  );
}
