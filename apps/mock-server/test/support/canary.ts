import { eventExamples } from '@genauth-webhooks/contract/event-examples';
import { type EventName, eventCatalogue, sensitiveMembers } from '@genauth-webhooks/contract/events';

/** A word that occurs in secrets only: an output that contains it has revealed a secret. */
export const canary = 'kanarie7f3a';

/** Secrets of each sort. No encoding changes a character of them. */
export const secrets = {
  webhookSecret: `${canary}webhooksecret`,
  accessKeySecret: `${canary}keysecret`,
  userName: `${canary}user`,
  password: `${canary}password`,
  header: `${canary}header`,
} as const;

/** The same URL with a user name and a password in it. */
export function withCredentials(url: string): string {
  return url.replace('://', `://${secrets.userName}:${secrets.password}@`);
}

/** The contract's example of an event, with every sensitive string replaced by a canary. */
export function exampleWithCanaries(name: EventName): { readonly data: never; readonly planted: number } {
  let planted = 0;
  const plant = (value: unknown, sensitive: boolean): unknown => {
    if (Array.isArray(value)) return value.map((item) => plant(item, sensitive));
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([member, each]) => [
          member,
          plant(each, sensitive || sensitiveMembers.includes(member)),
        ]),
      );
    }
    if (!sensitive || typeof value !== 'string') return value;
    planted++;
    return `${canary}${planted}`;
  };
  const { data } = plant(eventExamples[name], false) as { readonly data: never };
  return { data, planted };
}

/** The events whose examples carry a secret. */
export const eventsWithSecrets: readonly EventName[] = eventCatalogue
  .map(({ name }) => name)
  .filter((name) => exampleWithCanaries(name).planted > 0);

/** Each canary in a string, plain or in base64, with a few characters around it. */
export function canariesIn(text: string): string[] {
  const decoded = text.replace(/[A-Za-z0-9+/_-]{16,}={0,2}/g, (part) =>
    Buffer.from(part, 'base64').toString('latin1').includes(canary) ? `<base64 of ${canary}>` : part,
  );
  return [...decoded.matchAll(new RegExp(`.{0,60}${canary}.{0,20}`, 'gs'))].map(([found]) => found);
}
