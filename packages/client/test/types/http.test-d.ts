import type { Envelope, Failure, ManagementClient } from '@genauth-webhooks/client';
import { createFetch, createHttp } from '../../src/http.ts';
import type { Equal, Expect } from './expect-type.ts';

declare const client: ManagementClient;

type OwnPaths = {
  '/api/v3/list-users': {
    get: {
      parameters: { query: { page: number } };
      responses: { 200: { content: { 'application/json': { statusCode: number; users: string[] } } } };
    };
  };
};

export async function hasTheTypesOfTheContract(): Promise<void> {
  const http = createHttp(client);
  const { data, error } = await http.GET('/api/v3/get-webhook', { params: { query: { webhookId: 'w' } } });
  if (data?.statusCode === 200) {
    type Check = Expect<Equal<typeof data, Extract<Envelope<'getWebhook'>, { statusCode: 200 }>>>;
    void (0 as unknown as Check);
  }
  if (error) {
    type Check = Expect<Equal<typeof error, Failure>>;
    void (0 as unknown as Check);
  }
  // @ts-expect-error: no such path
  http.GET('/api/v3/get-webhooks');
  // @ts-expect-error: not with this method
  http.POST('/api/v3/list-webhooks');
  // @ts-expect-error: which webhook?
  http.GET('/api/v3/get-webhook');
  // @ts-expect-error: a list of IDs
  http.POST('/api/v3/delete-webhook', { body: { webhookIds: 'w' } });
}

export async function takesOtherPaths(): Promise<void> {
  const http = createHttp<OwnPaths>(client);
  const { data } = await http.GET('/api/v3/list-users', { params: { query: { page: 1 } } });
  type Check = Expect<Equal<typeof data, { statusCode: number; users: string[] } | undefined>>;
  void (0 as unknown as Check);
  // @ts-expect-error: a number
  http.GET('/api/v3/list-users', { params: { query: { page: '1' } } });
  // @ts-expect-error: not among these paths
  http.GET('/api/v3/list-webhooks');
}

export function isForClients(): void {
  const send: (request: Request) => Promise<Response> = createFetch(client);
  // @ts-expect-error: a request, which has a method and a body of its own
  send('https://a.example');
  // @ts-expect-error: no client
  createFetch({ baseUrl: 'https://a.example' });
  // @ts-expect-error: no client
  createHttp(fetch);
}
