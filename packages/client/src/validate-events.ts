/**
 * The contract's validators of events, for `checkEvents`: one for each event, such as `userCreated`, and `eventValidators`,
 * the table of all. A bundle carries only those that it names.
 * @module
 */
export * from '@genauth-webhooks/contract/validate-events';
