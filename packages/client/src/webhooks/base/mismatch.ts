/** A rule that the data of an event breaks. */
export interface Mismatch {
  /**
   * JSON pointer into `data`, such as `/user/email`; empty for the data itself. For a missing member, the place where
   * it should be.
   * @see https://www.rfc-editor.org/rfc/rfc6901 JSON pointer
   */
  readonly pointer: string;
  /** The rule, such as `must be string` or `is missing`. Your own schema may quote the value here. */
  readonly rule: string;
}
