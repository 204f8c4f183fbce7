/** The mock that one writes in an hour: express over a Map, nothing validated, nothing signed, nothing kept. Prints its port. */
import type { AddressInfo } from 'node:net';
import express from 'express';
import { envelope, sampleWebhook } from '../sample-webhook.ts';

const webhooks = new Map(Array.from({ length: 1000 }, (_, index) => [`webhook-${index}`, sampleWebhook(index)]));
const app = express();
app.use(express.json());
app.get('/api/v3/get-webhook', (request, response) => {
  const webhook = webhooks.get(String(request.query['webhookId'])) ?? webhooks.get('webhook-0');
  response.json(envelope(webhook));
});
app.get('/api/v3/list-webhooks', (request, response) => {
  const page = Number(request.query['page'] ?? 1);
  const limit = Number(request.query['limit'] ?? 10);
  const list = [...webhooks.values()].slice((page - 1) * limit, page * limit);
  response.json(envelope({ totalCount: webhooks.size, list }));
});
app.post('/api/v3/create-webhook', (request, response) => {
  const webhookId = `webhook-${webhooks.size}`;
  const webhook = { ...request.body, webhookId };
  webhooks.set(webhookId, webhook);
  response.json(envelope(webhook));
});
const server = app.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
