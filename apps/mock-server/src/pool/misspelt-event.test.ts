import { eventCatalogue } from '@genauth-webhooks/contract/events';
import { expect, test } from 'vitest';
import { misspeltEvent } from './misspelt-event.ts';

test('no name and no alias of the contract is taken for a misspelt event', () => {
  for (const { name, aliases } of eventCatalogue) {
    for (const known of [name, ...aliases]) expect(misspeltEvent(known), known).toBeUndefined();
  }
});

test.for([
  ['user:creatd', 'user:created'],
  ['User:Created', 'user:created'],
  ['logn', 'login'],
] as const)('%s is taken for %s', ([given, meant]) => {
  expect(misspeltEvent(given)).toBe(meant);
});

test.for(['my-event', 'user:banned', 'invoice:created', ''])('%s is taken for an event of its own', (given) => {
  expect(misspeltEvent(given)).toBeUndefined();
});
