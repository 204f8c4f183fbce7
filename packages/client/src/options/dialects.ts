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
  authing: { scheme: 'authing', headerPrefix: 'x-authing-', defaultHost: 'https://api.authing.cn' },
  genauth: { scheme: 'GenAuth', headerPrefix: 'x-genauth-', defaultHost: 'https://api.genauth.ai' },
};
