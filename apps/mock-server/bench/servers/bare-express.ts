/** The limit that the mock is compared with: express with one constant answer. Prints its port. */
import type { AddressInfo } from 'node:net';
import express from 'express';
import { answers } from '../sample-webhook.ts';

const app = express();
for (const [path, answer] of Object.entries(answers)) {
  app.get(`/api/v3/${path}`, (_, response) => void response.json(answer));
  app.post(`/api/v3/${path}`, (_, response) => void response.json(answer));
}
const server = app.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
