import { tryTo } from '../lib/values.ts';

/** Matches the names of members that carry credentials in this API. */
const sensitiveName = /secret|token|passw|salt|oauth/i;

/** Matches such members in JSON, which may be cut off anywhere. */
const sensitiveMember = new RegExp(
  String.raw`("(?:[^"]*(?:${sensitiveName.source})[^"]*|value)"\s*:\s*")(?:[^"\\]|\\.)*`,
  'gi',
);

/**
 * Returns the first 200 characters of an answer's body at most, with secrets masked: the given ones, those in the
 * request that it may echo, and members with names of credentials.
 */
export function excerptOf(body: string, secrets: readonly (string | undefined)[], sent: string | null): string {
  let text = body;
  // Longest first: one may be a prefix of another.
  for (const secret of [...secrets, ...secretsIn(sent)].sort((a = '', b = '') => b.length - a.length)) {
    if (secret) text = text.replaceAll(secret, '***');
  }
  return text.slice(0, 2000).replace(sensitiveMember, '$1***').slice(0, 200);
}

/** The strings in a body, at any depth, under names of credentials. */
function secretsIn(body: string | null): string[] {
  const secrets: string[] = [];
  // A body that is not JSON has no members.
  tryTo(() =>
    JSON.parse(body ?? '', (name, value) => {
      if (typeof value === 'string' && sensitiveName.test(name)) secrets.push(value);
      return value;
    }),
  );
  return secrets;
}
