import { fail } from './fail.ts';

/**
 * Checks what a schema cannot: that the whole text is a URL, with a host that can be looked up.
 * @throws ApiFailure that names the field
 */
export function checkUrl(url: string): void {
  if (!URL.canParse(url)) throw fail('invalid-field', 'url must be a URL address that starts with http:// or https://');
}
