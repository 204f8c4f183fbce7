import { clearTimeout, setTimeout } from 'node:timers';
import type { Dispatcher } from 'undici';
import type { ReceiverAnswer } from '../model/attempt.ts';
import type { DeliveryRequest } from '../model/delivery.ts';
import { type AnswerReader, createAnswerReader } from './read-answer.ts';
import type { Target } from './target-of.ts';

/**
 * Posts a request and reads the answer, as far as it is kept.
 * @param timeoutMs how long it may take until the whole answer is there
 * @returns a promise that rejects with what undici reports, or with a `TimeoutError`
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
    // What is under way keeps the process alive by its socket.
    timer.unref();

    dispatcher.dispatch(
      { origin: target.origin, path: target.path, method: 'POST', headers: request.headers, body: request.text },
      {
        onRequestStart(started) {
          controller = started;
          // Time was up before there was a connection.
          if (isOver) started.abort(new DOMException('No connection in time', 'TimeoutError'));
        },
        onResponseStart(_, statusCode, headers) {
          // Answers below 200 say that another one follows.
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
