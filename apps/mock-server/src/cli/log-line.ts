import { duration } from '../lib/duration.ts';
import { printable } from '../lib/printable.ts';
import type { Fault, FaultEffect, FaultScope } from '../model/fault.ts';
import type {
  AttemptHappening,
  CallHappening,
  ClockHappening,
  DeliveryOfEntry,
  EventHappening,
  LogEntry,
} from '../model/log-entry.ts';

/** The colours of a line; `faint` marks the least important parts. */
export type Tone = 'good' | 'bad' | 'warning' | 'faint' | 'bold';

/** Gives a part of a line its tone, or returns it unchanged if there are no colours. */
export type Paint = (tone: Tone, text: string) => string;

/**
 * A log entry as a line of text that ends with a line feed. Indented lines follow with the broken rules of a refused
 * call or the stack of an internal error.
 * @param timeOf the time of day to print for an ISO 8601 string
 */
export function logLine(entry: LogEntry, paint: Paint, timeOf: (iso: string) => string = timeOfDay): string {
  return `${paint('faint', timeOf(entry.time))} ${describe(entry, paint)}\n`;
}

function describe(entry: LogEntry, paint: Paint): string {
  switch (entry.kind) {
    case 'call':
      return describeCall(entry, paint);
    case 'attempt':
      return describeAttempt(entry, paint);
    case 'dropped':
      return `${target(entry, paint)} ${paint('warning', 'dropped')}: ${shown(entry.reason)}`;
    case 'event':
      return describeEvent(entry, paint);
    case 'replay':
      return `replay${entry.eventName === undefined ? '' : ` ${shown(entry.eventName)}`}: ${count(entry.deliveries, 'delivery', 'deliveries')}`;
    case 'clock':
      return describeClock(entry);
    case 'fault':
      return `fault ${entry.fault.faultId} ${paint('warning', entry.change)}: ${describeFault(entry.fault)}`;
    case 'reset':
      return entry.by === 'nothing' ? 'reset: the pool is empty' : 'reset: the pool has the content of a snapshot';
  }
}

function describeCall(entry: CallHappening, paint: Paint): string {
  const { method, path, operationId, statusCode, durationMs, message, error } = entry;
  const name = operationId === undefined ? `${method} ${shown(path)}` : kebab(operationId);
  if (statusCode === 200) return `${name} ${paint('good', '200')} ${durationMs} ms`;
  // The real service joins the broken rules with commas without spaces.
  const rules = statusCode === 400 ? message.split(/,(?=\S)/, mostLines) : [message];
  const reason = rules.length > 1 ? further(rules) : ` ${shown(message)}`;
  const stack = error === undefined ? '' : further(error.split('\n', mostLines));
  return `${name} ${paint('bad', String(statusCode))} ${durationMs} ms${reason}${stack}`;
}

function describeAttempt(entry: AttemptHappening, paint: Paint): string {
  const { status, errorMessage, state, faultId, durationMs, attempt, attempts, nextAttemptInMs } = entry;
  const outcome = paint(errorMessage === undefined ? 'good' : 'bad', String(status ?? shown(errorMessage ?? '')));
  const fault = faultId === undefined ? '' : ` ${paint('warning', `(fault ${faultId})`)}`;
  const which = attempts > 1 ? `, attempt ${attempt} of ${attempts}` : '';
  const next =
    nextAttemptInMs !== undefined
      ? paint('warning', nextAttemptInMs === 0 ? ', next now' : `, next in ${duration(nextAttemptInMs)}`)
      : state === 'failed'
        ? paint('bad', ', failed')
        : '';
  return `${target(entry, paint)} ${outcome}${fault} ${durationMs} ms${which}${next}`;
}

/** Which event goes to which webhook. */
function target({ eventName, source, webhookName, webhookId }: DeliveryOfEntry, paint: Paint): string {
  const how = source === 'event' ? '' : ` (${source})`;
  return `${paint('bold', shown(eventName))}${how} → ${shown(webhookName ?? webhookId)}`;
}

function describeEvent({ eventName = '', deliveries, hint }: EventHappening, paint: Paint): string {
  if (hint !== undefined) return paint('warning', shown(hint));
  return `${paint('bold', shown(eventName))} emitted: ${count(deliveries, 'delivery', 'deliveries')}`;
}

function describeClock({ mode, now, attempts }: ClockHappening): string {
  if (mode === 'system') return 'clock follows the machine';
  if (attempts === undefined) return `clock stopped at ${now}`;
  return `clock moved to ${now}: ${count(attempts, 'attempt', 'attempts')}`;
}

/** @example 'status 503 on deliveries of user:created, 2 times' */
function describeFault({ on, effect, times, rate, skip }: Fault): string {
  const limits = [
    ...(rate < 1 ? [`for a share of ${rate}`] : []),
    ...(times === undefined ? [] : [count(times, 'time', 'times')]),
    ...(skip > 0 ? [`after the first ${skip}`] : []),
  ];
  return [`${describeEffect(effect)} on ${describeScope(on)}`, ...limits].join(', ');
}

function describeEffect(effect: FaultEffect): string {
  switch (effect.kind) {
    case 'status':
      return `status ${effect.status}`;
    case 'latency':
      return `latency of ${duration(effect.ms)}`;
    case 'reorder':
      return `reorder of ${effect.size}`;
    default:
      return effect.kind;
  }
}

function describeScope({ operationId, webhookId, eventName, deliveryId }: FaultScope): string {
  if (operationId !== undefined) return kebab(operationId);
  const parts = [
    ...(deliveryId === undefined ? [] : [`delivery ${shown(deliveryId)}`]),
    ...(eventName === undefined ? [] : [`deliveries of ${shown(eventName)}`]),
    ...(webhookId === undefined ? [] : [`webhook ${shown(webhookId)}`]),
  ];
  return parts.length === 0 ? 'every delivery' : parts.join(' to ');
}

/** `createWebhook` → `create-webhook`, as in the path of the operation. */
function kebab(operationId: string): string {
  return operationId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** The highest number of indented lines of an entry. */
const mostLines = 12;

function further(lines: readonly string[]): string {
  return lines.map((line) => `\n         ${shown(line)}`).join('');
}

/** The start of a string from outside, made safe to print. */
function shown(value: string): string {
  return printable(value.slice(0, 500));
}

function timeOfDay(iso: string): string {
  return new Date(iso).toTimeString().slice(0, 8);
}
