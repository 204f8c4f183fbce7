/** The head of every generated file. */
export const banner: string = `// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
`;

/** A JSON value as a JavaScript literal, indented by two spaces. */
export function literal(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** A TypeScript union of string literals, one per line. */
export function union(values: readonly string[]): string {
  return values.map((value) => `\n  | ${JSON.stringify(value)}`).join('');
}
