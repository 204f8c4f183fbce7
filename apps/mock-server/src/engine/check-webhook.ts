import { fail } from './fail.ts';

/** Whether a text can be sent as the value of a header. */
export function isHeaderValue(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text);
}

/**
 * Checks what a schema cannot: that the URL can be posted to and the secret be sent.
 * @throws ApiFailure that names the field
 */
export function checkWebhook({ url, secret }: { readonly url?: string; readonly secret?: string }): void {
  // Where a backslash stands in place of a slash, readers of URLs do not agree what is the host and what the path.
  if (url !== undefined && (!URL.canParse(url) || url.includes('\\'))) {
    throw fail('invalid-field', 'url must be a URL address that starts with http:// or https://');
  }
  if (secret !== undefined && !isHeaderValue(secret)) {
    throw fail(
      'invalid-field',
      'secret must contain only printable characters of ISO-8859-1, since it is sent as a header',
    );
  }
}
