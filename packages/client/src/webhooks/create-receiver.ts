import { isWebhookError, WebhookError } from './base/webhook-error.ts';
import { decodeBase64 } from './decode-base64.ts';
import type { AnyEvent } from './event/webhook-event.ts';
import { describeHead, readFoundSecrets } from './find-secrets.ts';
import { checkHandlerOptions, type FindSecrets, type HandlerOptions, handlerOptionNames } from './handler-options.ts';
import { readParseOptions } from './parse-options.ts';
import { parse } from './parse-webhook.ts';
import { accepted, busy, failed, refused, unexplained, type WebhookAnswer } from './webhook-answer.ts';
import type { ContextTypes, GivenContext, HandleInput, WebhookContext } from './webhook-context.ts';

/** Turns a delivery into the answer to send. Never rejects. */
export type Receive = (input: HandleInput, given?: GivenContext) => Promise<WebhookAnswer>;

/** Makes the receiver that every door calls. Throws a `ConfigurationError` for an invalid option. */
export function createReceiver<Types extends ContextTypes>(options: HandlerOptions<Types>): Receive {
  const settings = readParseOptions(options, handlerOptionNames);
  checkHandlerOptions(options);
  const { secrets, onError, explain = true } = options;
  const accept = createAcceptor(options);

  return async (input, given) => {
    let event: AnyEvent | undefined;
    // While the program's own code runs, a WebhookError does not refuse this delivery.
    let isInProgram = false;
    const report = async (error: unknown): Promise<void> => {
      try {
        await onError?.(error, event, context);
      } catch {
        // An error of an observer must not change the answer.
      }
    };
    const context = {
      request: given?.request ?? input,
      env: given?.env,
      signal: new AbortController().signal,
      waitUntil: (work) => {
        const settled = Promise.resolve(work).catch(report);
        given?.waitUntil?.(settled);
      },
    } as WebhookContext<Types>;
    let answer: WebhookAnswer;
    try {
      if (input.method !== undefined && input.method.toUpperCase() !== 'POST') {
        throw new WebhookError('method-not-allowed', 'The request method is not POST');
      }
      const find = async (): Promise<readonly string[]> => {
        isInProgram = true;
        const found = await (secrets as FindSecrets<Types>)(describeHead(input, settings), context);
        isInProgram = false;
        return readFoundSecrets(found);
      };
      event = await parse(
        decodeBase64(input),
        typeof secrets === 'function' ? { ...settings, secrets: find } : settings,
      );
      isInProgram = true;
      answer = await accept(event, context);
    } catch (error) {
      await report(error);
      answer = !isInProgram && isWebhookError(error) ? refused(error) : failed();
    }
    return explain || answer.status === 200 ? answer : unexplained(answer);
  };
}

/** Calls the handlers of an event that was read, unless it is a duplicate. Rejects with what they throw. */
function createAcceptor<Types extends ContextTypes>(
  options: HandlerOptions<Types>,
): (event: AnyEvent, context: WebhookContext<Types>) => Promise<WebhookAnswer> {
  const { on, onUnknown, onAny, dedupe = handleAlways } = options;
  return async (event, context) => {
    // The types of handler and event match, since both have the same name.
    const handler = (event.eventName === 'unknown' ? onUnknown : on[event.eventName]) as HandlerOptions<Types>['onAny'];
    if (handler === undefined && onAny === undefined) return accepted('ignored');
    const outcome = await dedupe(event, async (signal) => {
      const own = { ...context, signal };
      await onAny?.(event, own);
      await handler?.(event, own);
    });
    return outcome === 'busy' ? busy() : accepted(outcome);
  };
}

async function handleAlways(_: AnyEvent, handle: (signal: AbortSignal) => Promise<void>): Promise<'handled'> {
  await handle(new AbortController().signal);
  return 'handled';
}
