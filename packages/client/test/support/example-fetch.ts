import { eventExamples } from '@genauth-webhooks/contract/event-examples';

const webhook = {
  webhookId: '6229ffa0f1c2d3e4a5b6c7d8',
  createdAt: '2022-07-03T02:20:30.000Z',
  updatedAt: '2022-07-03T02:20:30.000Z',
  name: 'User created event',
  url: 'https://example.com/callback',
  contentType: 'application/json',
  enabled: true,
  events: ['user:created'],
};
const log = {
  webhookId: webhook.webhookId,
  eventName: 'user:created',
  requestBody: eventExamples['user:created'],
  requestHeaders: {},
  responseStatusCode: 200,
  responseHeaders: {},
  responseBody: {},
  timestamp: '2022-09-20T08:55:00.188+0800',
  success: true,
};

const answers: { readonly [path: string]: unknown } = {
  '/api/v3/create-webhook': webhook,
  '/api/v3/list-webhooks': { totalCount: 1, list: [webhook] },
  '/api/v3/update-webhook': webhook,
  '/api/v3/get-webhook-logs': { totalCount: 1, list: [log] },
  '/api/v3/get-webhook-event-list': { categories: [], events: [] },
  '/api/v3/list-users': { totalCount: 0, list: [] },
};

/** Replaces the global `fetch` and answers the calls of the examples. */
export async function exampleFetch(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const data = answers[pathname];
  return Response.json(data ? { statusCode: 200, message: '', data } : { statusCode: 404, message: pathname });
}
