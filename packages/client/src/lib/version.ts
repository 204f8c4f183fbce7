/** The version of this package, as `package.json` has it. It travels in the `x-<dialect>-sdk-version` header. */
export const version: string = '0.0.0';
