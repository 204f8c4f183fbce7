import type { Node } from './load-spec.ts';

/** A schema of a document as a standalone JSON Schema, without keywords that strict validators refuse. */
export function standaloneSchema(document: Node, name: string): Node {
  const known = JSON.stringify(document.components.schemas, (keyword, value) =>
    keyword === 'x-sensitive' ? undefined : value,
  );
  const { [name]: root, ...others } = JSON.parse(known.replaceAll('"#/components/schemas/', '"#/$defs/'));
  const needed = new Set<string>();
  const collect = (text: string): void => {
    for (const [, found = ''] of text.matchAll(/"#\/\$defs\/(\w+)"/g)) {
      if (needed.has(found)) continue;
      needed.add(found);
      collect(JSON.stringify(others[found]));
    }
  };
  collect(JSON.stringify(root));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: 'Generated from spec/. To change it, edit spec/ and run: npx -y pnpm@12 generate',
    ...root,
    $defs: Object.fromEntries(Object.entries(others).filter(([key]) => needed.has(key))),
  };
}
