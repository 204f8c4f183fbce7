import { describe, expect, test } from 'vitest';
import type { Node } from '../scripts/shared/load-spec.ts';
import { eventExamples } from '../src/event-examples.ts';
import { eventCatalogue, eventCategories } from '../src/events.ts';
import { eventValidators } from '../src/validate-events.ts';
import { eventNodes, readSpecFile, spec } from './support/spec.ts';

const names = eventCatalogue.map((event) => event.name);

test('there are 76 events, and all lists of them are equal', () => {
  expect(names).toHaveLength(76);
  expect(names).toEqual([...new Set(names)]);
  expect({
    webhooks: eventNodes.map((event) => event.name),
    enum: spec.components.schemas.EventName.enum,
    examples: Object.keys(eventExamples),
    validators: Object.keys(eventValidators),
  }).toEqual({ webhooks: names, enum: names, examples: names, validators: names });
});

test('every category exists, has labels, and has an event', () => {
  const values = eventCategories.map((category) => category.value);
  expect(values).toEqual([...new Set(values)]);
  expect(new Set(eventCatalogue.map((event) => event.category))).toEqual(new Set(values));
  for (const { label, value } of eventCategories) expectLabel(label, value);
});

test.for(eventCatalogue)('$name has labels, a description and a documentation level', (event) => {
  expectLabel(event.label, event.name);
  expect(event.description).toMatch(/^[A-Z].*[.]$/s);
  expect(['example', 'fields', 'none']).toContain(event.documentation);
});

test('an alias is never the name of another event', () => {
  const taken = eventCatalogue
    .flatMap((event) => event.aliases)
    .filter((alias) => names.some((name) => name === alias));
  expect(taken).toEqual([]);
});

describe('bodies', () => {
  test.for(eventNodes)('$name: the catalogue entry, the constant, the example and the file agree', ({ name, node }) => {
    const { schema, example } = node.requestBody.content['application/json'];
    expect(node['x-genauth-event'].name).toBe(name);
    expect(schema.required).toEqual(['eventName', 'data']);
    expect(schema.properties.eventName.const).toBe(name);
    expect(example.eventName).toBe(name);
    expect(readSpecFile(`events/${name.replaceAll(':', '.')}.yaml`)).toContain(`name: ${name}\n`);
  });

  test.for(names)('%s: its validator accepts its example and no other example', (name) => {
    const validate = eventValidators[name];
    expect(validate(eventExamples[name]), JSON.stringify(validate.errors)).toBe(true);
    const others = names.filter((other) => other !== name && validate(eventExamples[other]));
    expect(others).toEqual([]);
  });

  test.for(eventNodes)('$name: the validator accepts members that the vendor adds later', ({ name }) => {
    const body = eventExamples[name as keyof typeof eventExamples] as { data: object };
    const validate = eventValidators[name as keyof typeof eventValidators];
    expect(validate({ ...body, data: { ...body.data, addedLater: 1 }, alsoAdded: true })).toBe(true);
  });
});

test('every event sends the delivery headers', () => {
  const headers = (node: Node): string[] => node.parameters.map((parameter: Node) => parameter.$ref);
  const [first, ...rest] = eventNodes.map(({ node }) => headers(node));
  expect(first).toHaveLength(4);
  for (const other of rest) expect(other).toEqual(first);
});

function expectLabel(label: { en: string; zh: string }, of: string): void {
  expect(label.en.trim(), of).toMatch(/^[A-Za-z]/);
  expect(label.zh.trim(), of).toMatch(/\p{Script=Han}/u);
}
