// Loads a package and starts two servers with it, one after the other. Prints milliseconds, as JSON: of the import, and of each
// server until its first answer. No TypeScript: what strips its types would take its part of the time.
//
//     node start-twice.mjs mock | express
import { once } from 'node:events';

const loads = {
  async mock() {
    const { createMockServer } = await import('@genauth-webhooks/mock-server');
    return async () => {
      const { url, credentials, close } = await createMockServer();
      const { accessKeyId, accessKeySecret } = credentials;
      return { url, body: JSON.stringify({ accessKeyId, accessKeySecret }), close };
    };
  },
  async express() {
    const { default: express } = await import('express');
    return async () => {
      const app = express();
      app.post('/api/v3/get-management-token', (_, response) => void response.json({ statusCode: 200 }));
      const server = app.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const close = () => new Promise((resolve) => server.close(resolve));
      return { url: `http://127.0.0.1:${server.address().port}`, body: '{}', close };
    };
  },
};

let started = performance.now();
const start = await loads[process.argv[2]]();
const figures = { import: performance.now() - started };
// Not before: it loads much of what the import has to load, too.
const { request } = await import('node:http');
for (const name of ['first', 'second']) {
  started = performance.now();
  const { url, body, close } = await start();
  const call = request(`${url}/api/v3/get-management-token`, { method: 'POST', agent: false }).end(body);
  const [response] = await once(call, 'response');
  await once(response.resume(), 'end');
  figures[name] = performance.now() - started;
  await close();
}
console.log(JSON.stringify(figures));
