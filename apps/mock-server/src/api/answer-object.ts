import type { ReceiverAnswer } from '../model/attempt.ts';

/**
 * The JSON object that an answer is to a caller: the receiver's own object, or the answer wrapped into one.
 * @see spec/fidelity.yaml, row `answer-wrapping`
 */
export function answerObject(answer: ReceiverAnswer): { [member: string]: unknown } {
  if (answer.encoding === 'base64') return { body: answer.body, encoding: 'base64', ...truncation(answer) };
  if (answer.body === '') return {};
  if (answer.truncated) return { body: answer.body, truncated: true };
  try {
    const value: unknown = JSON.parse(answer.body);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as { [member: string]: unknown })
      : { body: value };
  } catch {
    return { body: answer.body };
  }
}

function truncation(answer: ReceiverAnswer): { truncated?: true } {
  return answer.truncated ? { truncated: true } : {};
}
