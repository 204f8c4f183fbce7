/**
 * The contract's validators of events, for `checkEvents`: one for each event, such as `userCreated`, and
 * `eventValidators`, the table of all. A bundle contains only the validators that the program imports.
 * @module
 */
export * from '@genauth-webhooks/contract/validate-events';
