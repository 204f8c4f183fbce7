/** A broken rule: an error object of Ajv without `schemaPath`. */
export interface Violation {
  /** JSON pointer to the value; empty for the whole input. */
  readonly instancePath: string;
  /** The JSON Schema keyword that was broken, such as `maxLength`. */
  readonly keyword: string;
  /** The parameters of the rule, such as `{limit: 50}`. */
  readonly params: { readonly [name: string]: unknown };
  readonly message?: string;
}

/** A broken rule and the place of the member that broke it. */
export interface Issue extends Violation {
  /** The rule in words, such as `must NOT have fewer than 1 characters`. */
  readonly message: string;
  /**
   * The path to the value: names of members and indexes of lists. For a missing member, the last element is its name.
   * Empty for the whole input.
   */
  readonly path: readonly (string | number)[];
}

/** The result of a check: the same value, or every broken rule (at least the first thousand). */
export type CheckResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/**
 * A schema of version 1 of Standard Schema, which many form libraries, routers and tools accept.
 * @see https://standardschema.dev
 */
export interface StandardSchema<Value> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
    readonly validate: (
      value: unknown,
      options?: { readonly libraryOptions?: Record<string, unknown> | undefined } | undefined,
    ) => StandardResult<Value> | Promise<StandardResult<Value>>;
  };
}

/** The result of Standard Schema. `validate` of a {@link Validator} never returns a promise. */
export type StandardResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | {
      readonly issues: readonly {
        readonly message: string;
        readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
      }[];
    };

/**
 * Returns whether a value is valid, and narrows its type. It accepts members that the contract does not know, and it
 * ignores `format`. It is a Standard Schema as well.
 *
 * @example
 * ```ts
 * import { inputValidators } from '@genauth-webhooks/contract/validate';
 *
 * const { issues } = inputValidators.getWebhook.check({});
 * console.log(issues?.[0]?.path, issues?.[0]?.message); // [ 'webhookId' ] must have required property 'webhookId'
 * ```
 */
export interface Validator<Value = unknown> extends StandardSchema<Value> {
  (value: unknown): value is Value;
  /** Checks a value, and lists the broken rules in the result. */
  check(value: unknown): CheckResult<Value>;
  /** After a result of `false`, the broken rules, until any code calls this validator again. Prefer `check`. */
  errors?: readonly Violation[] | null;
}

/** A function that Ajv compiled. */
export type CompiledValidator = {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
};

/** Adds the methods of a `Validator` to a compiled function. They are on a prototype, so this costs next to nothing. */
export function validator<Value>(compiled: CompiledValidator): Validator<Value> {
  return Object.setPrototypeOf(compiled, methods);
}

const methods = {
  __proto__: Function.prototype,

  check(this: CompiledValidator, value: unknown): CheckResult<unknown> {
    return check(this, value);
  },

  get '~standard'(): StandardSchema<unknown>['~standard'] {
    const compiled = this as unknown as CompiledValidator;
    return { version: 1, vendor: 'genauth-webhooks', validate: (value) => check(compiled, value) };
  },
};

function check(compiled: CompiledValidator, value: unknown): CheckResult<unknown> {
  if (compiled(value)) return { value };
  // Omit the violation of `if`: those of `then` or `else` explain it.
  const violations = (compiled.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  const issues = violations.map((violation) => ({
    ...violation,
    message: violation.message ?? violation.keyword,
    path: pathOf(violation, value),
  }));
  compiled.errors = null;
  return { issues };
}

/** In a pointer, the index of a list looks like the name of a member; the value tells them apart. */
function pathOf({ instancePath, params }: Violation, value: unknown): (string | number)[] {
  const names = instancePath.split('/').slice(1);
  const path: (string | number)[] = [];
  let at = value;
  for (const escaped of names) {
    const name = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(at) ? Number(name) : name);
    at = Object(at)[name];
  }
  const missing = params['missingProperty'];
  return typeof missing === 'string' ? [...path, missing] : path;
}
