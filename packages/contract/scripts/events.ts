import type { Node } from './shared/load-spec.ts';
import { resolve } from './shared/openapi.ts';

export type EventShape = {
  name: string;
  label: { en: string; zh: string };
  category: string;
  documentation: 'example' | 'fields' | 'none';
  aliases: string[];
  description: string;
};

/** Reads the event catalogue, in the document's order. */
export function readEvents(document: Node): EventShape[] {
  return Object.entries<Node>(document.webhooks).map(([name, item]) => {
    const operation = resolve(document, item).post;
    const entry = operation['x-genauth-event'];
    if (entry.name !== name)
      throw new Error(`x-genauth-event.name of webhooks["${name}"] must be "${name}", got "${entry.name}"`);
    return { ...entry, description: operation.description.trim() };
  });
}

/** The schema of an event's JSON body, including the envelope. */
export function eventSchema(document: Node, name: string): Node {
  return eventContent(document, name).schema;
}

/** The example body of an event. */
export function eventExample(document: Node, name: string): Node {
  return eventContent(document, name).example;
}

function eventContent(document: Node, name: string): Node {
  return resolve(document, document.webhooks[name]).post.requestBody.content['application/json'];
}

/** The names of all members and headers with `x-sensitive`, sorted. */
export function readSensitiveMembers(document: Node): string[] {
  const names = new Set<string>();
  const visit = (node: Node): void => {
    if (Array.isArray(node)) {
      node.forEach(visit);
    } else if (node !== null && typeof node === 'object') {
      for (const [name, property] of Object.entries<Node>(node.properties ?? {})) {
        if (property?.['x-sensitive'] === true) names.add(name);
      }
      if (node.in === 'header' && node.schema?.['x-sensitive'] === true) names.add(node.name);
      Object.values(node).forEach(visit);
    }
  };
  visit(document);
  return [...names].sort();
}
