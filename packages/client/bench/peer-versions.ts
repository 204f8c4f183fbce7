/** The programs that the client is compared with and does not depend on. */
export const peerVersions = { 'authing-node-sdk': '4.0.1' };
