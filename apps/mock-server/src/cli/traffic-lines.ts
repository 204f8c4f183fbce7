import type { Call } from '../engine/engine.ts';
import type { Attempt } from '../store/store.ts';

/** One call of the API, as a line of the log. */
export function callLine(call: Call): string {
  const name = call.operationId ?? `${call.method} ${printable(call.path)}`;
  const why = call.statusCode === 200 ? '' : ` ${printable(call.message)}`;
  const fault = call.fault === undefined ? '' : `\n${call.fault instanceof Error ? call.fault.stack : call.fault}`;
  return `api  ${name} ${call.statusCode} ${Math.round(call.durationMs)} ms${why}${fault}\n`;
}

/** One delivery attempt, as two lines of the log: what went out, and what came back. */
export function attemptLines(attempt: Attempt): string {
  const { request, response, webhookId, eventName, durationMs, errorMessage } = attempt;
  const answer = response === undefined ? (errorMessage ?? '') : String(response.statusCode);
  return `-->  ${printable(eventName)} POST ${printable(request.url)} [${webhookId}]\n<--  ${printable(answer)} ${durationMs} ms [${webhookId}]\n`;
}

/** Text from outside must not move the cursor or forge a line. */
function printable(text: string): string {
  return text.slice(0, 500).replace(/\p{Cc}/gu, '?');
}
