import { type RequestOptions, request } from 'node:http';

/** Calls once, over a connection of its own, and resolves with the last byte of the answer. Rejects unless that is a success. */
export function ask(url: string, options: RequestOptions = {}, body?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(url, { agent: false, ...options }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered with ${response.statusCode}`));
      response.resume().on('end', resolve);
    });
    call.on('error', reject);
    call.end(body);
  });
}
