import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createDueAnswers } from './due-answers.ts';

/** Collects what nothing refers to any more. */
const collectGarbage: () => void = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
})();

test('a connection on which an answer is always due keeps its last two exchanges and no others', async () => {
  const due = createDueAnswers();
  const socket = new Socket();
  const seen: WeakRef<ServerResponse>[] = [];
  let open: ServerResponse | undefined;
  for (let index = 0; index < 100; index++) {
    const request = new IncomingMessage(socket);
    const response = new ServerResponse(request);
    due.add(request, response);
    seen.push(new WeakRef(response));
    // The answer to each request ends when the next request has arrived.
    open?.destroy();
    open = response;
  }
  open = undefined;
  await new Promise(setImmediate);
  collectGarbage();
  const kept = seen.map((each) => each.deref() !== undefined);
  expect(kept.filter(Boolean).length).toBeLessThanOrEqual(2);
  due.whenNone(socket, () => {});
});
