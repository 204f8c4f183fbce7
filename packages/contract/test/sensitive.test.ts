import { expect, test } from 'vitest';
import type { Node } from '../scripts/shared/load-spec.ts';
import { sensitiveMembers } from '../src/events.ts';
import { spec } from './support/spec.ts';

const credentials = [
  'accessKeySecret',
  'accessToken',
  'access_token',
  'currRefreshToken',
  'encryptedPassword',
  'nextAccessToken',
  'nextIdToken',
  'nextRefreshToken',
  'oldSecret',
  'password',
  'refreshToken',
  'salt',
  'secret',
  'secretInfo',
  'token',
];

/** Named like a credential but harmless: an expiry time, a strength, a required action. */
const harmless = ['passwordSecurityLevel', 'resetPasswordOnFirstLogin', 'tokenExpiredAt'];

test.for(credentials)('%s is sensitive', (name) => {
  expect(sensitiveMembers).toContain(name);
});

test('every member that is named like a credential is marked', () => {
  const unmarked: string[] = [];
  eachMember((name, property, where) => {
    if (!/passw|secret|token|salt|credential|private.?key/i.test(name) || harmless.includes(name)) return;
    // The members of an object or a list of objects are checked instead.
    if ([property.type].flat().includes('object')) return;
    if (property['x-sensitive'] !== true) unmarked.push(`${where}/${name}`);
  });
  expect(unmarked).toEqual([]);
});

test('sensitiveMembers lists exactly the members that spec/ marks, sorted', () => {
  const marked = new Set<string>();
  eachMember((name, property) => {
    if (property['x-sensitive'] === true) marked.add(name);
  });
  for (const header of ['x-authing-token', 'x-authing-webhook-secret']) marked.add(header);
  expect(sensitiveMembers).toEqual([...marked].sort());
});

function eachMember(look: (name: string, property: Node, where: string) => void): void {
  const visit = (node: Node, where: string): void => {
    if (node === null || typeof node !== 'object') return;
    for (const [name, property] of Object.entries<Node>(node.properties ?? {})) look(name, property, where);
    for (const [key, child] of Object.entries<Node>(node)) {
      if (key !== 'example' && key !== 'examples') visit(child, `${where}/${key}`);
    }
  };
  visit(spec, '');
}
