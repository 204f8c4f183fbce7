import { type Dialect, ManagementClient, unwrap } from '@genauth-webhooks/client';
import { parseWebhook } from '@genauth-webhooks/client/webhooks';

export type KeyPair = { readonly accessKeyId: string; readonly accessKeySecret: string };
export type SentDelivery = { readonly headers: Record<string, string>; readonly body: string };

/** Lists the webhooks of the server that the page came from; by name. */
export async function listNames(
  keys: KeyPair,
  dialect: Dialect,
  authorization: 'signature' | 'token',
): Promise<string[]> {
  const client = new ManagementClient({ ...keys, dialect, authorization, host: location.origin });
  const { list } = await unwrap(client.listWebhooks());
  return list.map(({ name }) => name);
}

/** Reads a delivery as a service worker or an edge function would. */
export async function parse({ headers, body }: SentDelivery, secret: string) {
  const request = new Request(`${location.origin}/hook`, { method: 'POST', headers, body });
  const { eventName, data, tolerated } = await parseWebhook(request, { secrets: [secret], tolerate: false });
  return { eventName, data, tolerated };
}

/** Which of these globals exist here: two of Node, two of a page. */
export const globals: readonly string[] = ['process', 'Buffer', 'require', 'document'].filter(
  (name) => name in globalThis,
);
