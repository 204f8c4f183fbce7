/**
 * The `data` of an answer, already in JSON: made of texts that were checked against the contract when they were written,
 * so nothing is parsed, checked or serialised again on the way out.
 */
export class WrittenOutput<Output> {
  /** JSON; bytes are in UTF-8. */
  readonly json: string | Uint8Array;
  /** Never set: it only tells outputs of different types apart. */
  declare readonly of: Output;

  constructor(json: string | Uint8Array) {
    this.json = json;
  }
}
