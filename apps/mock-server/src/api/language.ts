/** The languages of messages. */
export type Language = 'zh-CN' | 'en-US';

/**
 * The four languages that the vendor documents. Messages exist in two of them, and each of the others uses the nearer
 * one.
 * @see spec/fidelity.yaml, row `message-language`
 */
const languages: ReadonlyMap<string, Language> = new Map([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['en-US', 'en-US'],
  ['ja-JP', 'en-US'],
]);

/** The message of a success. */
export const successMessages: { readonly [Each in Language]: string } = {
  'zh-CN': '操作成功',
  'en-US': 'Operation successful',
};

/**
 * The language that a caller requests, or the server's default. The Python SDK sends an empty header when its caller
 * sets none.
 */
export function languageOf(headers: { readonly [name: string]: string | undefined }, fallback: Language): Language {
  const asked = headers['x-authing-lang'] || headers['x-genauth-lang'];
  return (asked && languages.get(asked)) || fallback;
}

const throttledInChinese = '您的请求已超过最大数量限制，请稍后重试';

/** The vendor's description of each `apiCode` that these operations use. */
const apiCodesInChinese: ReadonlyMap<number, string> = new Map([
  [1300, 'AK/SK 签名不合法'],
  [1301, 'AK/SK 签名方式和服务端不匹配'],
  [1302, 'AK/SK 签名版本和服务端不匹配'],
  [1303, 'AK/SK 签名时间戳格式不正确，应该是单位为毫秒的 Unix 时间戳'],
  [1304, '使用 AK/SK 签名机制时，请求头中没有 date 请求头'],
  [1305, 'AK/SK 签名时间戳和服务器时间戳相差较大，此次请求不被允许'],
  [1306, 'AK/SK 签名已经被消费过，此次请求不被允许'],
  [2020, '尚未登录，无权限访问此请求'],
]);

/**
 * A failure's message in Chinese, if the vendor documents it. Throttling has a documented message. An `apiCode` has a
 * description, which is followed by the English message because only that one says what to change.
 * @returns undefined if no Chinese message is documented
 * @see spec/fidelity.yaml, row `failure-language`
 */
export function inChinese(
  codes: { readonly statusCode: number; readonly apiCode?: number },
  message: string,
): string | undefined {
  if (codes.statusCode === 429) return throttledInChinese;
  const description = codes.apiCode === undefined ? undefined : apiCodesInChinese.get(codes.apiCode);
  return description === undefined ? undefined : `${description}：${message}`;
}
