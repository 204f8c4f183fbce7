/**
 * The event catalogue: names, labels, categories, and the names of sensitive members.
 * @module
 */
export type { CatalogueCategory, CatalogueEntry, EventCategory, EventName } from './generated/event-catalogue.ts';
export { eventCatalogue, eventCategories } from './generated/event-catalogue.ts';
export { sensitiveMembers } from './generated/sensitive-members.ts';
