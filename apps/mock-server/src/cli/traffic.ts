import { maskUserInfo } from '../lib/mask-sensitive.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { Call } from '../model/call.ts';
import type { DeliveryRecord } from '../model/delivery.ts';

/** One call of the emulated API, as one line. */
export function callLine(call: Call): string {
  const name = call.operationId ?? `${call.method} ${printable(call.path)}`;
  const reason = call.statusCode === 200 ? '' : ` ${printable(call.message)}`;
  const error = call.error === undefined ? '' : `\n${call.error instanceof Error ? call.error.stack : call.error}`;
  return `api  ${name} ${call.statusCode} ${Math.round(call.durationMs)} ms${reason}${error}\n`;
}

/** One delivery attempt, as two lines: the request and the response. */
export function attemptLines(delivery: DeliveryRecord, attempt: AttemptRecord): string {
  const { eventName, request, deliveryId, retries } = delivery;
  const { response, errorMessage, durationMs, number } = attempt;
  const answer = response === undefined ? (errorMessage ?? '') : String(response.statusCode);
  const which = retries === 0 ? '' : ` attempt ${number}`;
  return `-->  ${printable(eventName)} POST ${printable(maskUserInfo(request.url))}${which} [${deliveryId}]\n<--  ${printable(answer)} ${durationMs} ms [${deliveryId}]\n`;
}

/** Replaces control characters, so that a string from outside cannot move the cursor or forge a line. */
function printable(value: string): string {
  return value.slice(0, 500).replace(/\p{Cc}/gu, '?');
}
