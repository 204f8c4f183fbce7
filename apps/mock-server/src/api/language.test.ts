import { expect, test } from 'vitest';
import { inChinese, languageOf } from './language.ts';

test.for([
  [{}, 'zh-CN', 'zh-CN'],
  [{}, 'en-US', 'en-US'],
  [{ 'x-authing-lang': '' }, 'zh-CN', 'zh-CN'],
  [{ 'x-authing-lang': '', 'x-genauth-lang': 'en-US' }, 'zh-CN', 'en-US'],
  [{ 'x-authing-lang': 'zh-CN' }, 'en-US', 'zh-CN'],
  [{ 'x-genauth-lang': 'en-US' }, 'zh-CN', 'en-US'],
  [{ 'x-authing-lang': 'zh-TW' }, 'en-US', 'zh-CN'],
  [{ 'x-authing-lang': 'ja-JP' }, 'zh-CN', 'en-US'],
  [{ 'x-authing-lang': 'fr-FR' }, 'zh-CN', 'zh-CN'],
] as const)('the headers %j choose, where %s is the default, the language %s', ([headers, fallback, language]) => {
  expect(languageOf(headers, fallback)).toBe(language);
});

test('inChinese returns the documented message of throttling, the description of an apiCode, or nothing', () => {
  expect(inChinese({ statusCode: 429 }, 'Slow down')).toBe('您的请求已超过最大数量限制，请稍后重试');
  expect(inChinese({ statusCode: 401, apiCode: 1300 }, 'Use your secret')).toBe('AK/SK 签名不合法：Use your secret');
  expect(inChinese({ statusCode: 404 }, 'webhook not found')).toBeUndefined();
  expect(inChinese({ statusCode: 401, apiCode: 9 }, 'Unknown')).toBeUndefined();
});
