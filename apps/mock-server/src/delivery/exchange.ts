import { clearTimeout, setTimeout } from 'node:timers';
import type { Dispatcher } from 'undici';
import type { ReceiverAnswer } from '../model/attempt.ts';
import type { DeliveryRequest } from '../model/delivery.ts';
import { type AnswerReader, createAnswerReader } from './read-answer.ts';
import type { Target } from './target.ts';

/**
 * Posts a request and reads the answer, up to the part that is kept.
 * @param timeoutMs how long it may take until the whole answer has arrived
 * @returns a promise that rejects with undici's error, or with a `TimeoutError`
 */
export function exchange(
  dispatcher: Dispatcher,
  target: Target,
  request: DeliveryRequest,
  timeoutMs: number,
): Promise<ReceiverAnswer> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let reader: AnswerReader | undefined;
    let isOver = false;
    const end = (): void => {
      isOver = true;
      clearTimeout(timer);
    };
    const fail = (error: unknown): void => {
      end();
      reject(error);
    };
    const timer = setTimeout(() => {
      const error = new DOMException(`No whole answer within ${timeoutMs} ms`, 'TimeoutError');
      fail(error);
      controller?.abort(error);
    }, timeoutMs);
    // The socket of a request in progress keeps the process alive.
    timer.unref();

    dispatcher.dispatch(
      { origin: target.origin, path: target.path, method: 'POST', headers: request.headers, body: request.text },
      {
        onRequestStart(started) {
          controller = started;
          // The time limit passed before the connection was made.
          if (isOver) started.abort(new DOMException('No connection in time', 'TimeoutError'));
        },
        onResponseStart(_, statusCode, headers) {
          // After an informational answer (1xx) the final one follows.
          if (statusCode >= 200) reader = createAnswerReader(statusCode, headers);
        },
        onResponseData(started, chunk) {
          if (reader === undefined || isOver || reader.add(chunk)) return;
          end();
          resolve(reader.end());
          started.abort(new Error('The rest of the answer is not wanted'));
        },
        onResponseEnd() {
          end();
          if (reader !== undefined) resolve(reader.end());
        },
        onResponseError: (_, error) => fail(error),
      },
    );
  });
}
