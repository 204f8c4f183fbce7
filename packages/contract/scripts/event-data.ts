import { eventSchema, readEvents } from './events.ts';
import type { Node } from './shared/load-spec.ts';
import { dataTypeName } from './shared/named-types.ts';
import { banner } from './shared/render.ts';

/**
 * Renders the map from each event to the type of its data, with the event's description as a comment on its key. A type
 * that maps over the keys keeps the comments, so an editor shows them for the keys of `on`.
 */
export function renderEventData(document: Node): string {
  const events = readEvents(document).map(({ name, label, description }) => {
    const reference: string | undefined = eventSchema(document, name).properties.data.$ref;
    return { name, label, description, type: reference?.split('/').at(-1) ?? dataTypeName(name) };
  });
  const types = [...new Set(events.map(({ type }) => type))].sort();
  const members = events.map(
    ({ name, label, description, type }) => `
  /**
   * ${label.en}.
   *
   * ${description.replaceAll('\n', '\n   * ')}
   */
  readonly ${JSON.stringify(name)}: ${type};`,
  );
  return `${banner}import type {${types.map((type) => `\n  ${type},`).join('')}
} from './openapi.ts';

/** Event → the type of its data. */
export interface EventDataByName {${members.join('')}
}

/** The body of one event's delivery. */
export interface DeliveryBody<Name extends keyof EventDataByName> {
  eventName: Name;
  data: EventDataByName[Name];
}
`;
}
