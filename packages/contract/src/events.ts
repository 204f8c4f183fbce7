/**
 * The event catalogue: names, labels, categories, and which members are sensitive.
 * @module
 */
export type { CategoryFacts, EventCategory, EventFacts, EventName } from './generated/event-catalogue.ts';
export { eventCatalogue, eventCategories, sensitiveMembers } from './generated/event-catalogue.ts';
