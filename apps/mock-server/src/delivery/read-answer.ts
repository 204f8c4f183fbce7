import { isUtf8 } from 'node:buffer';
import type { ReceiverAnswer } from '../model/attempt.ts';

/** How many bytes of a receiver's answer are kept. The rest is not read. */
export const answerLimit: number = 64 * 1024;

/** Collects the beginning of an answer's body and notes whether there was more. */
export type AnswerReader = {
  /** Returns false once the limit is exceeded. */
  add(chunk: Uint8Array): boolean;
  end(): ReceiverAnswer;
};

export function createAnswerReader(
  statusCode: number,
  headers: { readonly [name: string]: string | string[] | undefined },
): AnswerReader {
  const chunks: Uint8Array[] = [];
  let length = 0;
  return {
    add(chunk) {
      chunks.push(chunk.subarray(0, answerLimit - length));
      length += chunk.length;
      return length <= answerLimit;
    },
    end() {
      const truncated = length > answerLimit;
      const bytes = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
      return { statusCode, headers: present(headers), ...asText(bytes, truncated), truncated };
    },
  };
}

function present(headers: { readonly [name: string]: string | string[] | undefined }): ReceiverAnswer['headers'] {
  const entries = Object.entries(headers).filter((entry) => entry[1] !== undefined);
  return Object.fromEntries(entries) as ReceiverAnswer['headers'];
}

function asText(bytes: Uint8Array, truncated: boolean): Pick<ReceiverAnswer, 'body' | 'encoding'> {
  if (isUtf8(bytes)) return { body: toBuffer(bytes).toString(), encoding: 'utf8' };
  try {
    // A character that the limit cut in two is left out. Invalid bytes anywhere else make the answer base64.
    const body = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: truncated });
    return { body, encoding: 'utf8' };
  } catch {
    return { body: toBuffer(bytes).toString('base64'), encoding: 'base64' };
  }
}

function toBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
