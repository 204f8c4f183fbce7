/** One broken rule, in the form that Ajv gives it, without `schemaPath`. */
export type Violation = {
  /** JSON pointer to the value, empty for the whole input. */
  readonly instancePath: string;
  /** The JSON Schema keyword that was broken, such as `maxLength`. */
  readonly keyword: string;
  /** What the keyword asked for, such as `{limit: 50}`. */
  readonly params: { readonly [name: string]: unknown };
  readonly message?: string;
};

/**
 * Tells whether a value fits its schema. After `false`, `errors` lists every broken rule until the next call.
 */
export type Validator = {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
};
