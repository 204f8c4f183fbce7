import { AnswerTooLargeError, type CallState } from '../errors/errors.ts';

/** Reads an answer as UTF-8. Throws an `AnswerTooLargeError` for a larger one, and does not read the rest. */
export async function readText(response: Response, maxAnswerBytes: number, call: CallState): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let left = maxAnswerBytes;
  for (;;) {
    const { value } = await reader.read();
    text += decoder.decode(value, { stream: value !== undefined });
    if (!value) return text;
    left -= value.length;
    if (left >= 0) continue;
    // Not awaited: a stream may take its time to end.
    reader.cancel().catch(() => undefined);
    throw new AnswerTooLargeError(call, maxAnswerBytes);
  }
}
