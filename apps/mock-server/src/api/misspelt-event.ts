/**
 * The only spellings that `UpdateWebhookDto` of `genauth-node-sdk` 1.0.0 accepts for six events, with their names.
 * @see spec/fidelity.yaml, row `misspelt-events`
 */
const names: ReadonlyMap<unknown, string> = new Map([
  ['user: email-verified', 'user:email-verified'],
  ['user:udv-changed ', 'user:udv-changed'],
  ['role :assigned', 'role:assigned'],
  ['privilege -namespace:created', 'privilege-namespace:created'],
  ['user -pool:env-added', 'user-pool:env-added'],
  ['data-resource :updated', 'data-resource:updated'],
]);

/** The name of an event that an SDK misspells, or the value itself. */
export function readEventName(value: unknown): unknown {
  return names.get(value) ?? value;
}
