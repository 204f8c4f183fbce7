/** What `start` tells once the server is ready; with `--json`, the object it prints. */
export type StartResult = {
  readonly url: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly userPoolId: string;
  /** A management token. */
  readonly token: string;
  /** What callers of the control API have to show, when there is something to show. */
  readonly controlToken?: string;
  /** How long the token is good for, in seconds. */
  readonly tokenLifetime: number;
  /** The file that keeps the state; null when nothing is kept. */
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
  state            ${result.state ?? 'none is kept'}
${result.controlToken === undefined ? '' : `  control token    ${result.controlToken}\n`}
Give url, accessKeyId and accessKeySecret to any GenAuth or Authing SDK, or paste this
(its token is good for ${result.tokenLifetime} seconds):

  curl -s ${result.url}/api/v3/list-webhooks -H 'authorization: Bearer ${result.token}'

`;
}
