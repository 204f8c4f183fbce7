import { sensitiveMembers } from '@genauth-webhooks/contract/events';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { maskSensitive, maskUserInfo } from './mask-sensitive.ts';

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

test.for([
  ['http://user:password@host/path', 'http://***@host/path'],
  ['HTTPS:\\user@host', 'HTTPS:\\***@host'],
  ['http:user:pass@host', 'http:***@host'],
  ['http://us er:p"w@host', 'http://***@host'],
  ['see http://user:password@host/a?b@c, please', 'see http://***@host/a?b@c, please'],
  ['{"to":"https://u:p@host","mail":"a@b"}', '{"to":"https://***@host","mail":"a@b"}'],
  ['<a href="http://host">ada@host</a>', '<a href="http://host">ada@host</a>'],
  ['one=http://a:b@c two=http:\\/\\/d:e@f', 'one=http://***@c two=http:\\/\\/***@f'],
  ['url=http:a:b@c', 'url=http:***@c'],
  ['p@ss:w@rd@http://a:p@ss:w@rd@c', 'p@ss:w@rd@http://***@c'],
  ['ada@example.com //ada@example.com/ ftp://a:b@c', 'ada@example.com //ada@example.com/ ftp://a:b@c'],
] as const)('the user name and password of a URL are masked wherever one stands: %s', ([text, masked]) => {
  expect(maskUserInfo(text)).toBe(masked);
  expect(maskSensitive({ a: [text] })).toEqual({ a: [masked] });
});

test.for(['http:', 'http://', '@', 'http:@', '/', 'h', '@http:'])(
  'maskUserInfo scans a long string of %j a few times at most',
  (part) => {
    const text = `@${part.repeat(10_000)}`;
    const exec = RegExp.prototype.exec;
    let scanned = 0;
    const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, on: string) {
      const from = this.lastIndex;
      const match = exec.call(this, on);
      scanned += (match === null ? on.length : match.index + match[0].length) - from;
      return match;
    });
    onTestFinished(() => spy.mockRestore());
    maskUserInfo(text);
    expect(scanned).toBeGreaterThan(0);
    expect(scanned).toBeLessThan(4 * text.length);
  },
);

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
