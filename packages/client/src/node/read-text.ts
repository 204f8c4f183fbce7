import { AnswerTooLargeError, type CallState } from '../errors/errors.ts';

/**
 * Reads an answer as UTF-8. Throws an `AnswerTooLargeError` for one that is larger than `maxAnswerBytes` (0: no limit), and
 * does not read the rest.
 */
export async function readText(response: Response, maxAnswerBytes: number, call: CallState): Promise<string> {
  // `fetch` enforces the length that the server declares, and `text()` takes half the time.
  if (maxAnswerBytes === 0 || declaredLength(response) <= maxAnswerBytes) return response.text();
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
    // Not awaited, because a stream may take long to end.
    reader.cancel().catch(() => undefined);
    throw new AnswerTooLargeError(call, maxAnswerBytes);
  }
}

/** The length of a body as it is read; infinite when it is compressed, or has no declared length. */
function declaredLength({ headers }: Response): number {
  return headers.has('content-encoding')
    ? Number.POSITIVE_INFINITY
    : Number(headers.get('content-length') ?? Number.POSITIVE_INFINITY);
}
