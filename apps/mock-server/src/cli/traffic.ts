import { maskUserInfo } from '../lib/mask-sensitive.ts';
import type { Call } from '../model/call.ts';
import type { Attempt, Delivery } from '../pool/view.ts';

/** One call of the emulated API, as one line. */
export function callLine(call: Call): string {
  const name = call.operationId ?? `${call.method} ${printable(call.path)}`;
  const reason = call.statusCode === 200 ? '' : ` ${printable(call.message)}`;
  const error = call.error === undefined ? '' : `\n${call.error instanceof Error ? call.error.stack : call.error}`;
  return `api  ${name} ${call.statusCode} ${Math.round(call.durationMs)} ms${reason}${error}\n`;
}

/** One delivery attempt, as two lines: the request and the response. */
export function attemptLines(delivery: Delivery, attempt: Attempt): string {
  const { eventName, url, deliveryId, nextAttemptAt } = delivery;
  const { response, errorMessage, durationMs, number } = attempt;
  const answer = response === undefined ? (errorMessage ?? '') : String(response.statusCode);
  const which = number === 1 && nextAttemptAt === undefined ? '' : ` attempt ${number}`;
  return `-->  ${printable(eventName)} POST ${printable(maskUserInfo(url))}${which} [${deliveryId}]\n<--  ${printable(answer)} ${durationMs} ms [${deliveryId}]\n`;
}

/** Replaces control characters, so that a string from outside cannot move the cursor or forge a line. */
function printable(value: string): string {
  return value.slice(0, 500).replace(/\p{Cc}/gu, '?');
}
