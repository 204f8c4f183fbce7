import { eventCatalogue } from '@genauth-webhooks/contract/events';
import { expect, test } from 'vitest';
import { misspeltEvent } from './misspelt-event.ts';

test('misspeltEvent accepts every name and alias of the contract', () => {
  for (const { name, aliases } of eventCatalogue) {
    for (const known of [name, ...aliases]) expect(misspeltEvent(known), known).toBeUndefined();
  }
});

test.for([
  ['user:creatd', 'user:created'],
  ['User:Created', 'user:created'],
  ['logn', 'login'],
] as const)('misspeltEvent corrects %s to %s', ([given, meant]) => {
  expect(misspeltEvent(given)).toBe(meant);
});

test.for(['my-event', 'user:banned', 'invoice:created', ''])('misspeltEvent accepts %s as a custom event', (given) => {
  expect(misspeltEvent(given)).toBeUndefined();
});
