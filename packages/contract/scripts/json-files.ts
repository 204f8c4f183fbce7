import { eventExample, eventSchema, readEvents } from './events.ts';
import type { Node } from './shared/load-spec.ts';
import { standaloneSchema } from './shared/standalone-schema.ts';

/** The files for tools of other languages: path below `dist/` → text. */
export function jsonFiles(document: Node): Map<string, string> {
  const events = readEvents(document).map(({ name, label, description }) => {
    const head = {
      title: name.replace(/(?:^|[^a-z]+)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      description: `${label.en}. ${description}`,
      examples: [eventExample(document, name)],
    };
    const schema = standaloneSchema(document, eventSchema(document, name), head);
    return [`schemas/${schemaFileName(name)}`, JSON.stringify(schema)] as const;
  });
  return new Map([['openapi.json', JSON.stringify(document)], ...events]);
}

/** Returns the file name that `spec/events/` uses, without a colon, which Windows does not allow. */
export function schemaFileName(eventName: string): string {
  return `${eventName.replaceAll(':', '.')}.json`;
}
