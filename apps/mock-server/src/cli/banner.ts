import { isLoopback } from '../doors/http/hosts.ts';
import { defaultCredentials, type ResolvedOptions } from '../mock/option-table.ts';

/** What `start` reports once the server is ready; with `--json`, the object it prints. */
export type StartResult = {
  readonly url: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly userPoolId: string;
  /** A management token. */
  readonly token: string;
  /** The bearer token that the control API requires; absent when it requires none. */
  readonly controlToken?: string;
  /** How long the management token is valid, in seconds. */
  readonly tokenLifetime: number;
  /** The file that keeps the state; null when it is in memory only. */
  readonly state: string | null;
  /** The server's process. SIGTERM ends it cleanly. */
  readonly pid: number;
};

/** The same for a person. */
export function startBanner(result: StartResult, options: ListenFacts): string {
  return `A local GenAuth is listening on ${result.url}
${reachOf(result, options)}
  accessKeyId      ${result.accessKeyId}
  accessKeySecret  ${result.accessKeySecret}
  userPoolId       ${result.userPoolId}
  state            ${result.state ?? 'in memory only'}
${result.controlToken === undefined ? '' : `  control token    ${result.controlToken}\n`}
Give url, accessKeyId and accessKeySecret to any GenAuth or Authing SDK, or paste this
(its token is valid for ${result.tokenLifetime} seconds):

  curl -s ${result.url}/api/v3/list-webhooks -H 'authorization: Bearer ${result.token}'

`;
}

/** The address that a server listens on, and the host names that it accepts. */
export type ListenFacts = Pick<ResolvedOptions, 'host' | 'allowedHosts'>;

/** How other machines reach a server that listens beyond loopback. */
function reachOf({ url }: StartResult, { host, allowedHosts }: ListenFacts): string {
  if (isLoopback(host)) return '';
  const { hostname, port } = new URL(url);
  if (hostname === host || hostname === `[${host}]`) return 'and other machines can reach it there.\n';
  const names = allowedHosts.includes('*')
    ? 'by any name of this machine.'
    : allowedHosts.length > 0
      ? `by the names ${allowedHosts.join(', ')}.`
      : 'after you allow a host name with --allowed-host.';
  return `and on port ${port} of ${host || 'every address'}, which other machines can reach ${names}\n`;
}

/** A warning about a server that listens beyond loopback with the default key pair; undefined otherwise. */
export function publicKeyWarning({ accessKeySecret }: StartResult, { host }: ListenFacts): string | undefined {
  if (isLoopback(host) || accessKeySecret !== defaultCredentials.accessKeySecret) return undefined;
  return `Other machines can reach this server on ${host}, and it uses the default key pair, which is public. Set --access-key-secret.`;
}
