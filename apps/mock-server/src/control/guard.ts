import type { ApiRequest } from '../api/api-message.ts';
import { constantTimeEqual } from '../lib/constant-time-equal.ts';
import { MockError } from '../model/mock-error.ts';

/**
 * Refuses requests from pages of another origin and, when a token is set, requests without it.
 * @throws MockError (401 or 403)
 */
export function guardControl(request: ApiRequest, token: string | undefined): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign = origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`;
  if (foreign || site === 'cross-site' || site === 'same-site') {
    throw new MockError(403, 'The control API refuses requests from pages of another origin');
  }
  if (token === undefined) return;
  const [, given = ''] = /^Bearer\s+(.+)$/i.exec(request.headers['authorization'] ?? '') ?? [];
  if (!constantTimeEqual(given, token)) {
    throw new MockError(
      401,
      'The control API of this server requires "authorization: Bearer <control token>"; genauth-mock prints the token when it starts',
    );
  }
}
