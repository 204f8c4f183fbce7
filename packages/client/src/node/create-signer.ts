import { createHmac } from 'node:crypto';

/**
 * Makes a function that signs as that of `../sign-request.ts` does, but on the spot. Web Crypto signs in another thread,
 * and the way there and back takes several times as long as the signature.
 */
export function createSigner(accessKeySecret: string): (text: string) => string {
  return (text) => createHmac('sha1', accessKeySecret).update(text).digest('base64');
}
