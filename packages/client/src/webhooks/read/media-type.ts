import { WebhookError } from '../base/webhook-error.ts';

/** What a content type says of a body. `unstated`: nothing, so that the body has to show it. */
export type MediaType = 'json' | 'form' | 'unstated';

/**
 * Reads a content type.
 * @throws WebhookError `content-type-unsupported`
 */
export function readMediaType(contentType: string | undefined): MediaType {
  const [name = '', ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.replace(/^charset=|"/g, '');
  if (charset !== undefined && !['utf-8', 'utf8', 'us-ascii'].includes(charset)) throw unsupported();
  if (name === 'application/json' || name.endsWith('+json')) return 'json';
  if (name === 'application/x-www-form-urlencoded') return 'form';
  if (name === '' || name === 'text/plain' || name === 'application/octet-stream') return 'unstated';
  throw unsupported();
}

/** The refusal of a content type. Its value is the sender's and so stays out of the message. */
export function unsupported(problem = 'The content type is not one of a delivery'): WebhookError {
  return new WebhookError('content-type-unsupported', problem);
}
