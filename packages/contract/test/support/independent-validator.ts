import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { spec } from './spec.ts';

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Validates against the raw document, by JSON pointer. It shares no step with the generator, which rewrites references and
 * compiles ahead of time. It is stricter, since it checks formats.
 */
const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  formats: { uuid, 'date-time': (text) => dateTime.test(text) && !Number.isNaN(Date.parse(text)) },
});
ajv.addSchema({ $id: 'raw:/document', ...spec });

const compiled = new Map<string, ValidateFunction>();

/** The broken rules, one line each; empty when the value is valid against the schema at this pointer. */
export function problemsAt(schema: string, value: unknown): string[] {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    validate = ajv.compile({ $ref: `raw:/document#${encodeURI(schema)}` });
    compiled.set(schema, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath || '(all)'} ${error.message}`);
}
