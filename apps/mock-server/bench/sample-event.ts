import type { EventData } from '@genauth-webhooks/contract';
import { eventExamples } from '@genauth-webhooks/contract/event-examples';

const eventName = 'user:created';
const bytes = 1024;

/** An event whose body takes one kilobyte. */
export const sampleEvent: { readonly eventName: typeof eventName; readonly data: EventData<typeof eventName> } = {
  eventName,
  data: sampleData(),
};

/** What the mock posts of it, for those that post without the mock. */
export function sampleRequest(url: string): {
  readonly headers: { readonly [name: string]: string };
  readonly text: string;
} {
  const text = JSON.stringify(sampleEvent);
  const headers = {
    host: new URL(url).host,
    connection: 'keep-alive',
    'user-agent': 'authing-webhook@2.0',
    accept: 'application/json, text/plain, */*',
    'content-type': 'application/json',
    'x-authing-userpool-id': '65f0c0de0000000000000001',
    'content-length': String(Buffer.byteLength(text)),
  };
  return { headers, text };
}

/** The contract's example without its empty members, its `profile` as long as it has to be. */
function sampleData(): EventData<typeof eventName> {
  const full = Object.entries(eventExamples[eventName].data).filter(([, value]) => value !== null);
  const withProfile = (profile: string) => ({ ...Object.fromEntries(full), profile }) as EventData<typeof eventName>;
  const rest = JSON.stringify({ eventName, data: withProfile('') }).length;
  return withProfile('x'.repeat(bytes - rest));
}
