// How others write nested data into a form, by hand after their sources, so that the reader is not only held to our writer.

type Members = { readonly [member: string]: unknown };

/** Like `qs.stringify`: lists by index, null as an empty string, empty lists and objects left out. */
export function qsForm(body: Members): string {
  const form = new URLSearchParams();
  const append = (name: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) append(`${name}[${key}]`, member);
    } else form.append(name, value === null ? '' : String(value));
  };
  for (const [name, value] of Object.entries(body)) append(name, value);
  return form.toString();
}

/** Like axios: a list of plain values with `[]`, other lists by index, null as an empty string, empty ones left out. */
export function axiosForm(body: Members): string {
  const form = new URLSearchParams();
  const append = (name: string, value: unknown): void => {
    if (Array.isArray(value) && !value.some((item) => typeof item === 'object' && item !== null)) {
      for (const item of value) append(`${name}[]`, item);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) append(`${name}[${key}]`, member);
    } else form.append(name, value === null ? '' : String(value));
  };
  for (const [name, value] of Object.entries(body)) append(name, value);
  return form.toString();
}

/** What is left of a value once empty lists and objects have been left out. */
export function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([name, member]) => [name, withoutEmpty(member)] as const)
    .filter(([, member]) => typeof member !== 'object' || member === null || Object.keys(member).length > 0);
  return Array.isArray(value) ? kept.map(([, member]) => member) : Object.fromEntries(kept);
}
