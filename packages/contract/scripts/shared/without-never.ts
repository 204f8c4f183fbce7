/**
 * Removes the members that openapi-typescript adds only to say what is absent: the other methods of a path, and the
 * kinds of parameters that an operation does not have. An operation without any parameter keeps them, since an empty
 * object type would accept everything.
 */
export function withoutNever(types: string): string {
  const start = types.indexOf('\nexport interface operations ');
  const paths = types
    .slice(0, start)
    .replaceAll(/^ {8}(?:get|put|post|delete|options|head|patch|trace)\?: never;\n/gm, '')
    .replaceAll(/^ {8}parameters: \{\n(?: {12}\w+\?: never;\n)+ {8}\};\n/gm, '');
  const operations = types
    .slice(start)
    .replaceAll(/^( {8}parameters: \{\n)((?: {12}.*\n)+)( {8}\};\n)/gm, (all, open, members, close) => {
      const present = members.replaceAll(/^ {12}\w+\?: never;\n/gm, '');
      return present === '' ? all : open + present + close;
    });
  return paths + operations;
}
