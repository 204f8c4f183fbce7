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
export function startBanner(result: StartResult): string {
  return `A local GenAuth is listening on ${result.url}

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
