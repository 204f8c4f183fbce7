/** One field of a form: its name, with brackets, and its value. Only what others have parsed holds more than texts. */
export type FormField = readonly [name: string, value: unknown];

/** The fields of a form's text. */
export function parseFields(text: string): FormField[] {
  return [...new URLSearchParams(text)];
}

/**
 * The fields of a form that a framework has parsed, to all the ways that it does so: `URLSearchParams`, `FormData`, an
 * object of texts as Node's `querystring` gives it, or nested objects as `qs` gives them.
 */
export function fieldsOf(form: object): FormField[] {
  if (isFieldList(form)) return [...form];
  const fields: FormField[] = [];
  for (const [name, value] of Object.entries(form)) {
    // A list under a name without nesting is a field that came more than once.
    const isRepeated = Array.isArray(value) && value.every((item) => typeof item !== 'object');
    if (isRepeated && value.length > 0) for (const item of value) fields.push([name, item]);
    else flatten(name, value, fields);
  }
  return fields;
}

/** Tells `URLSearchParams` and `FormData` by their structure. */
export function isFieldList(value: object): value is Iterable<FormField> {
  return Symbol.iterator in value && 'getAll' in value && 'append' in value;
}

function flatten(name: string, value: unknown, fields: FormField[]): void {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) fields.push([name, value]);
  for (const [key, member] of entries) flatten(`${name}[${key}]`, member, fields);
}
