import { tryTo } from '../lib/values.ts';

/** How the names of members that carry credentials in this API look. */
const sensitiveName = /secret|token|passw|salt|oauth/i;

/** Such members in JSON that may be cut off anywhere. */
const sensitiveMember = new RegExp(
  String.raw`("(?:[^"]*(?:${sensitiveName.source})[^"]*|value)"\s*:\s*")(?:[^"\\]|\\.)*`,
  'gi',
);

/**
 * The beginning of an answer's body, at most 200 characters, with secrets masked: the given ones, those of the request
 * that it may be an echo of, and members whose names give them away.
 */
export function excerptOf(body: string, secrets: readonly string[], sent: string | null): string {
  let text = body;
  // The longest first: one may be the beginning of another.
  for (const secret of [...secrets, ...secretsIn(sent)].sort((a, b) => b.length - a.length)) {
    if (secret) text = text.replaceAll(secret, '***');
  }
  return text.slice(0, 2000).replace(sensitiveMember, '$1***').slice(0, 200);
}

/** The texts in a body, however deep, under names of credentials. */
function secretsIn(body: string | null): string[] {
  const secrets: string[] = [];
  // What is no JSON has no members.
  tryTo(() =>
    JSON.parse(body ?? '', (name, value) => {
      if (typeof value === 'string' && sensitiveName.test(name)) secrets.push(value);
      return value;
    }),
  );
  return secrets;
}
