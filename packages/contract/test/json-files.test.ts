import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { jsonFiles } from '../scripts/json-files.ts';
import { document } from '../src/document.ts';
import { eventExamples } from '../src/event-examples.ts';
import type { EventName } from '../src/index.ts';
import { eventValidators } from '../src/validate-events.ts';
import { mutantsOf } from './support/mutants.ts';
import { eventNodes } from './support/spec.ts';

const files = jsonFiles(document);
const schemaOf = (name: string): object => JSON.parse(files.get(`schemas/${name.replaceAll(':', '.')}.json`) ?? '');

test('the build writes the document and a schema for each event, with names that every file system allows', () => {
  expect(files.size).toBe(1 + eventNodes.length);
  expect(JSON.parse(files.get('openapi.json') ?? '')).toEqual(document);
  for (const name of files.keys()) expect(name).toMatch(/^(openapi|schemas\/[a-z][a-z-]*(\.[a-z][a-z-]*)*)\.json$/);
  expect(files.keys()).toContain('schemas/application.mfa.enabled.json');
});

test.for(eventNodes)('the schema of $name stands alone and gives the verdicts of the validator', ({ name, node }) => {
  const schema = schemaOf(name);
  expect(JSON.stringify(schema)).not.toMatch(/"\$ref":"(?!#\/\$defs\/)|"x-|"example":/);
  // A strict validator refuses unknown keywords. It would refuse a type such as ["string", "null"] for style, too.
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema);
  const eventName = name as EventName;
  const example = eventExamples[eventName];
  expect(schema).toMatchObject({ examples: [example] });
  expect(validate(example)).toBe(true);
  expect(validate({ ...example, addedLater: 1 })).toBe(true);
  for (const { title, value } of mutantsOf(node.requestBody.content['application/json'].schema, example)) {
    expect([validate(value), eventValidators[eventName](value)], title).toEqual([false, false]);
  }
});

test('each title is the name of a type, and no two are equal', () => {
  const titles = eventNodes.map(({ name }) => Reflect.get(schemaOf(name), 'title'));
  for (const title of titles) expect(title).toMatch(/^[A-Z][A-Za-z]+$/);
  expect(new Set(titles).size).toBe(eventNodes.length);
});
