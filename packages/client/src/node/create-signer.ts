import { createHmac } from 'node:crypto';

/**
 * Makes a function that signs like that of `../auth/sign-request.ts`, but synchronously. Web Crypto signs in another
 * thread, and the round trip takes several times as long as the signature.
 */
export function createSigner(accessKeySecret: string): (text: string) => string {
  return (text) => createHmac('sha1', accessKeySecret).update(text).digest('base64');
}
