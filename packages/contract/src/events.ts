/**
 * The event catalogue: names, labels, categories, and which members are sensitive.
 * @module
 */
export type { CatalogueCategory, CatalogueEntry, EventCategory, EventName } from './generated/event-catalogue.ts';
export { eventCatalogue, eventCategories, sensitiveMembers } from './generated/event-catalogue.ts';
