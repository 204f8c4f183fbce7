import type { Tolerate } from '../base/tolerance.ts';
import { WebhookError, type WebhookErrorCode } from '../base/webhook-error.ts';
import { readHeader, type WebhookInput } from './webhook-input.ts';

/** Finds the valid secrets of a delivery. */
export type FindSecretsOf = (input: WebhookInput) => Promise<readonly string[]>;

/** Which secrets are valid, and where a delivery carries one. */
export type SecretSettings = {
  readonly secrets: readonly string[] | 'none' | FindSecretsOf;
  /** In lower case. */
  readonly secretHeaders: readonly string[];
  /** The one header that needs no tolerance; `undefined` when the caller chose the names. */
  readonly usualSecretHeader: string | undefined;
};

/** How many values of a repeated header are compared: a sender without a secret may send a long list. */
const maxRepetitions = 4;

/**
 * Makes sure that a delivery carries a configured secret. Anything ambiguous is refused.
 * @throws WebhookError whose code starts with `secret-`
 */
export async function checkSecret(
  input: WebhookInput,
  { secrets, secretHeaders, usualSecretHeader }: SecretSettings,
  tolerate: Tolerate,
): Promise<void> {
  if (secrets === 'none') return;
  const found = secretHeaders
    .map((name) => ({ name, values: readHeader(input, name) }))
    .filter(({ values }) => values.length > 0);
  const [first] = found;
  if (first === undefined) throw refusal('secret-missing', `has no secret: ${listed(secretHeaders)} is missing`);

  for (const { name, values } of found) {
    const [value] = values;
    if (values.length > 1 || (Array.isArray(value) && value.length > 1)) {
      throw refusal('secret-duplicated', `carries ${name} more than once`);
    }
    if (typeof value !== 'string') throw refusal('secret-not-text', `carries a non-string ${name}`);
  }
  const texts = new Set(found.map(({ values }) => values[0] as string));
  if (texts.size > 1)
    throw refusal('secret-conflict', `carries different values in ${listed(found.map(({ name }) => name))}`);
  const [sent = ''] = texts;
  if (sent === '') throw refusal('secret-empty', `carries an empty ${first.name}`);

  const valid = typeof secrets === 'function' ? await secrets(input) : secrets;
  if (!(await isOneOf(sent, valid))) {
    // Fetch and Node join repeated headers with a comma and a space, API Gateway with a comma.
    const parts = sent.includes(',') ? sent.split(/, ?/, maxRepetitions) : [];
    throw (await Promise.all(parts.map((part) => isOneOf(part, valid)))).includes(true)
      ? refusal('secret-duplicated', `seems to carry ${first.name} more than once`)
      : refusal('secret-wrong', `carries a wrong secret in ${first.name}`);
  }
  if (usualSecretHeader !== undefined && first.name !== usualSecretHeader) tolerate('headerName');
}

/**
 * Compares digests, so that the time taken reveals neither the length nor the content of a secret, and always compares
 * all of them, so that it does not reveal the position in the list.
 */
async function isOneOf(sent: string, secrets: readonly string[]): Promise<boolean> {
  const [digest, ...digests] = await Promise.all([sent, ...secrets].map(sha256));
  let matches = 0;
  for (const candidate of digests) {
    let difference = 0;
    for (let index = 0; index < 32; index++) difference |= (candidate[index] ?? 0) ^ (digest?.[index] ?? 0);
    matches += Number(difference === 0);
  }
  return matches > 0;
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

function refusal(code: WebhookErrorCode, problem: string): WebhookError {
  return new WebhookError(code, `The delivery ${problem}`);
}

function listed(names: readonly string[]): string {
  return names.join(', ');
}
