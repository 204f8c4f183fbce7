import type { Node } from './load-spec.ts';

/**
 * Returns a schema of a document as a standalone JSON Schema: the schemas that it refers to are under `$defs`, and
 * keywords that strict validators refuse are removed.
 * @param head members to put in front, such as a title
 */
export function standaloneSchema(document: Node, schema: Node, head: Node = {}): Node {
  const known = (node: Node): Node => JSON.parse(rebased(node));
  const schemas: Node = known(document.components.schemas);
  const root: Node = known(schema);
  const needed = new Set<string>();
  const collect = (node: Node): void => {
    for (const [, found = ''] of JSON.stringify(node).matchAll(/"#\/\$defs\/(\w+)"/g)) {
      if (needed.has(found)) continue;
      needed.add(found);
      collect(schemas[found]);
    }
  };
  collect(root);
  // In the document's order.
  const $defs = Object.fromEntries(Object.entries(schemas).filter(([name]) => needed.has(name)));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...head,
    ...root,
    ...(needed.size > 0 ? { $defs } : {}),
  };
}

/** JSON text with references to `$defs` and without extensions. */
function rebased(node: Node): string {
  const text = JSON.stringify(node, (keyword, value) => (keyword.startsWith('x-') ? undefined : value));
  return text.replaceAll('"#/components/schemas/', '"#/$defs/');
}
