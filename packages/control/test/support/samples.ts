import type { Node } from '../../../contract/scripts/shared/load-spec.ts';
import { resolve } from '../../../contract/scripts/shared/openapi.ts';

/** A string for each pattern in the document. A pattern without one fails the test that needs it. */
const ofPattern: Record<string, string> = {
  '^[A-Za-z0-9_-]{1,64}$': 'my-pool_1',
  '^\\d*$': '42',
  '^\\d+(\\.\\d+)?(ms|s|m|h|d)$': '1.5h',
  '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?Z$': '2026-01-01T00:00Z',
  '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$': '2026-01-01T00:00:00.5Z',
  '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#][^\\s]*$': 'http://127.0.0.1:3000/hook',
};

/** A valid value of a schema, with every member. */
export function controlSample(document: Node, schema: Node): Node {
  const rules = resolve(document, schema);
  if (rules.allOf?.every((part: Node) => part.if === undefined)) {
    const parts = rules.allOf.map((part: Node) => controlSample(document, part));
    return Object.assign({}, ...parts);
  }
  if ('const' in rules) return rules.const;
  if ('enum' in rules) return rules.enum[0];
  switch ([rules.type].flat()[0]) {
    case 'object': {
      const members = Object.entries<Node>(rules.properties ?? {}).map(([name, member]) => [
        name,
        controlSample(document, member),
      ]);
      const free =
        typeof rules.additionalProperties === 'object'
          ? [['any', controlSample(document, rules.additionalProperties)]]
          : [];
      return Object.fromEntries([...members, ...free]);
    }
    case 'array':
      return [controlSample(document, rules.items)];
    case 'string': {
      if (rules.pattern === undefined) return 'text';
      const text = ofPattern[rules.pattern];
      if (text === undefined)
        throw new Error(`test/support/samples.ts has no string for the pattern ${rules.pattern}; add one`);
      return text;
    }
    case 'integer':
    case 'number':
      return rules.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return rules.oneOf ? controlSample(document, rules.oneOf[0]) : 'anything';
  }
}

const instead: unknown[] = [
  null,
  true,
  7,
  -1,
  1.5,
  1e12,
  '',
  'text',
  'x'.repeat(3000),
  [],
  ['text'],
  {},
  { text: 'text' },
];

/** Variants of a value. Each has one member removed, replaced or added; together they cover every place. */
export function variantsOf(value: Node): { title: string; value: unknown }[] {
  const variants: { title: string; value: unknown }[] = [];
  const visit = (at: Node, path: string, put: (changed: unknown) => unknown): void => {
    for (const other of instead)
      variants.push({ title: `${path} as ${JSON.stringify(other).slice(0, 20)}`, value: put(other) });
    if (Array.isArray(at)) {
      variants.push({ title: `${path} twice`, value: put([...at, ...at]) });
      at.forEach((item, index) => {
        visit(item, `${path}/${index}`, (changed) => put(at.with(index, changed)));
      });
    } else if (at !== null && typeof at === 'object') {
      variants.push({ title: `${path} with more`, value: put({ ...at, addedLater: 1 }) });
      for (const [name, member] of Object.entries<Node>(at)) {
        const { [name]: _, ...rest } = at;
        variants.push({ title: `${path} without ${name}`, value: put(rest) });
        visit(member, `${path}/${name}`, (changed) => put({ ...at, [name]: changed }));
      }
    }
  };
  visit(value, '', (changed) => changed);
  return variants;
}
