import type { ControlOperationId } from '@genauth-webhooks/control';
import { controlInputValidators, controlMembers } from '@genauth-webhooks/control/validate-inputs';
import { type LongOperation, violationsOf } from '../control/long-lists.ts';
import { describeFileError } from '../lib/describe-file-error.ts';
import { listViolations } from '../lib/describe-violations.ts';
import { type JsonElements, JsonProblem } from '../lib/json-pieces.ts';
import { printable } from '../lib/printable.ts';
import { UnusableFile } from '../lib/unusable-file.ts';

/**
 * The error of a file that cannot be read. It does not quote the file, because its content may be secret.
 * @param name the start of the message, such as `The seed file a.yaml`
 */
export function notReadable(name: string, error: unknown, file: string): Error {
  const inWords = describeFileError(error, file);
  if (inWords !== undefined) return new UnusableFile(`${name} cannot be read: ${inWords}`, undefined, { cause: error });
  return new Error(`${name} cannot be read: ${reasonOf(error)}`);
}

/** The first line of an error's message. */
export function reasonOf(error: unknown): string {
  if (error instanceof JsonProblem) return `it ${error.predicate}`;
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return printable(line);
}

/** Checks a part of a file as the input of an operation. @throws Error that names the file and every broken rule */
export function checkFilePart(name: string, operationId: ControlOperationId, value: unknown): void {
  const validate = controlInputValidators[operationId];
  if (validate(value)) return;
  throw new Error(nameRules(name, listViolations(validate.errors ?? [], value, controlMembers[operationId])));
}

/** Checks elements of a long list in the same way as a part of the file. */
export function checkFileElements(name: string, operationId: LongOperation, elements: JsonElements): void {
  const broken = violationsOf(operationId, elements);
  if (broken === undefined) return;
  throw new Error(nameRules(name, listViolations(broken.violations, broken.input, controlMembers[operationId])));
}

/** The broken rules of a part of a file, one per line if there are several. */
export function nameRules(name: string, { texts, more }: ReturnType<typeof listViolations>): string {
  if (texts.length === 1 && more === 0) return `${name}: ${texts[0]}`;
  const lines = more === 0 ? texts : [...texts, `and ${more} more`];
  return [`${name} breaks ${texts.length + more} rules:`, ...lines].join('\n  ');
}
