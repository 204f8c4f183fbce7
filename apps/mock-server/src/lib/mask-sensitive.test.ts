import { sensitiveMembers } from '@genauth-webhooks/contract/events';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskSensitive } from './mask-sensitive.ts';

/** JSON in which sensitive names are frequent and every text is one that cannot be there by chance. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, 7, 'hidden', ''),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...sensitiveMembers), fc.string({ maxLength: 3 })), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));

test('every sensitive member that is not null reads ***, however deep, and nothing else changes', () => {
  fc.assert(
    fc.property(value, (original) => {
      const copy = JSON.stringify(original);
      expectMasked(original, maskSensitive(original));
      expect(JSON.stringify(original)).toBe(copy);
    }),
    { numRuns: 500 },
  );
});

test('the secrets of requests and of deliveries are among the sensitive members', () => {
  for (const name of ['secret', 'accessKeySecret', 'access_token', 'password', 'salt', 'token', 'refreshToken']) {
    expect(maskSensitive({ [name]: { a: ['hidden'] } })).toEqual({ [name]: '***' });
  }
});

function expectMasked(original: unknown, masked: unknown): void {
  if (Array.isArray(original)) {
    expect(masked).toHaveLength(original.length);
    for (const [index, item] of original.entries()) expectMasked(item, (masked as unknown[])[index]);
  } else if (original !== null && typeof original === 'object') {
    expect(Object.keys(masked as object)).toEqual(Object.keys(original));
    for (const [name, member] of Object.entries(original)) {
      const maskedMember = Object.entries(masked as object).find(([each]) => each === name)?.[1];
      if (sensitiveMembers.includes(name) && member !== null) expect(maskedMember).toBe('***');
      else expectMasked(member, maskedMember);
    }
  } else expect(masked).toBe(original);
}
