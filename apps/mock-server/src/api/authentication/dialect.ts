/** Which family of names a signing SDK uses. */
export type Dialect = 'authing' | 'genauth';

/** The headers that a signature of a dialect comes with. */
export type DialectHeaders = {
  /** What the names of all its headers begin with. */
  readonly prefix: string;
  readonly date: string;
  readonly method: string;
  readonly nonce: string;
  readonly version: string;
};

// Written out: a name that is put together for each request takes longer to look up than its header to read.
export const dialectHeaders: { readonly [Each in Dialect]: DialectHeaders } = {
  authing: {
    prefix: 'x-authing-',
    date: 'x-authing-date',
    method: 'x-authing-signature-method',
    nonce: 'x-authing-signature-nonce',
    version: 'x-authing-signature-version',
  },
  genauth: {
    prefix: 'x-genauth-',
    date: 'x-genauth-date',
    method: 'x-genauth-signature-method',
    nonce: 'x-genauth-signature-nonce',
    version: 'x-genauth-signature-version',
  },
};
