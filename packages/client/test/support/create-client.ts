import { type GeneralOptions, type KeyPairOptions, ManagementClient } from '@genauth-webhooks/client';

/** The key pair, time and nonce of `spec/vectors/signatures.json`. */
export const accessKeyId = '000000000000000000000001';
export const accessKeySecret = '0123456789abcdef0123456789abcdef';
export const now: number = Date.UTC(2024, 0, 2, 3, 4, 5);
export const nonce = '00112233445566778899aabbccddeeff';

/** The options of a client that has a key pair, each of which a test may set. */
export type TestOptions = Partial<KeyPairOptions & GeneralOptions>;

/** Makes a client that signs the same request the same way every time, and does not wait before it tries again. */
export function createClient(options: TestOptions = {}): ManagementClient {
  const retry = { sleep: async () => undefined };
  return new ManagementClient({
    accessKeyId,
    accessKeySecret,
    clock: () => now,
    nonce: () => nonce,
    retry,
    ...options,
  });
}

/** Makes a `fetch` that keeps its requests and answers each with the given text. */
export function createRecordingFetch(text: string = JSON.stringify({ statusCode: 200, message: '', data: {} })): {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly requests: Request[];
} {
  const requests: Request[] = [];
  return {
    requests,
    fetch: async (request) => {
      requests.push(request);
      return new Response(text);
    },
  };
}
