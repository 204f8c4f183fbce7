/** A broken rule: an error object of Ajv without `schemaPath`. */
export type Violation = {
  /** JSON pointer to the value; empty for the whole input. */
  readonly instancePath: string;
  /** The JSON Schema keyword that was broken, such as `maxLength`. */
  readonly keyword: string;
  /** The parameters of the rule, such as `{limit: 50}`. */
  readonly params: { readonly [name: string]: unknown };
  readonly message?: string;
};

/**
 * Returns whether a value is valid. After `false`, `errors` lists the broken rules until the next call: all of
 * them, or at least the first thousand.
 */
export type CompiledValidator = {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
};
