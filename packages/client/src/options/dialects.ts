/** Which of the vendor's two names an API uses. */
export type Dialect = 'authing' | 'genauth';

/** The differences between the two names. */
export type DialectFacts = {
  /** The word in front of the access key in the `authorization` header. */
  readonly scheme: string;
  /** The prefix of the API's own headers. Only these and `date` are signed. */
  readonly headerPrefix: string;
  readonly defaultHost: string;
};

export const dialects: Readonly<Record<Dialect, DialectFacts>> = {
  authing: factsOf('authing', 'authing', 'cn'),
  genauth: factsOf('genauth', 'GenAuth', 'ai'),
};

function factsOf(dialect: Dialect, scheme: string, domain: string): DialectFacts {
  return { scheme, headerPrefix: `x-${dialect}-`, defaultHost: `https://api.${dialect}.${domain}` };
}
