import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { writeAnswer } from './write-answer.ts';

test('a stream can disconnect a reader that does not read', async () => {
  const opened = Promise.withResolvers<{ response: ServerResponse; cutOff: () => void; signal: AbortSignal }>();
  const server = createServer((request, response) => {
    writeAnswer(request, response, {
      status: 200,
      headers: {},
      body: '',
      async *stream(signal, cutOff) {
        opened.resolve({ response, cutOff, signal });
        // More than the buffers of a connection hold.
        yield 'x'.repeat(32 * 1024 * 1024);
      },
    });
  }).listen(0);
  await once(server, 'listening');
  const reader = connect((server.address() as AddressInfo).port).pause();
  onTestFinished(() => {
    reader.destroy();
    server.close();
  });
  reader.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
  const { response, cutOff, signal } = await opened.promise;
  const closed = once(response, 'close');
  cutOff();
  await closed;
  expect([response.writableFinished, signal.aborted]).toEqual([false, true]);
});
