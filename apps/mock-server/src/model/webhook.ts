import { type Input, operations, type Schemas } from '@genauth-webhooks/contract';

/** A webhook as it is kept: the wire form, with times as numbers. */
export type Webhook = {
  readonly webhookId: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  readonly name: string;
  readonly url: string;
  readonly events: Input<'createWebhook'>['events'];
  readonly contentType: Schemas['ContentType'];
  readonly enabled: boolean;
  readonly secret?: string;
  readonly retryConfig?: Schemas['RetryConfig'];
};

/** The members of a webhook that a change may replace. */
export type WebhookChange = Partial<Omit<Webhook, 'webhookId' | 'createdAt' | 'updatedAt'>>;

const members = new Set<string>([
  'webhookId',
  'createdAt',
  'updatedAt',
  ...Object.keys(operations.createWebhook.fields),
]);

/** The webhook without unknown members. Earlier versions stored the unknown members of a seed. */
export function withKnownMembers(webhook: Webhook): Webhook {
  const entries = Object.entries(webhook);
  const known = entries.filter(([name]) => members.has(name));
  return known.length === entries.length ? webhook : (Object.fromEntries(known) as Webhook);
}

/** Whether HTTP allows a string as the value of a header. */
export function isHeaderValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}

/**
 * Checks what a schema cannot state: that deliveries can be posted to the URL and can carry the secret.
 * Every way in uses this one rule: create, update, seed, snapshot and import.
 * @returns a message that starts with the name of the field, or undefined when deliveries can be sent
 */
export function checkWebhook({ url, secret }: { readonly url?: string; readonly secret?: string }): string | undefined {
  if (url !== undefined && !canPostTo(url)) return 'url must be a URL address that starts with http:// or https://';
  if (secret !== undefined && !isHeaderValue(secret)) {
    return 'secret must contain only printable characters of ISO-8859-1, since it is sent as a header';
  }
  return undefined;
}

function canPostTo(url: string): boolean {
  // URL parsers disagree about where the host of a URL with a backslash ends.
  return /^https?:\/\/[^\s/?#][^\s]*$/i.test(url) && !url.includes('\\') && URL.canParse(url);
}
