import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

/** Makes the IDs that the API hands out. */
export type Ids = {
  /** 24 hexadecimal digits: seconds, random, counter. Later IDs of one process sort after earlier ones. */
  objectId(): string;
  /** A version 4 UUID. */
  requestId(): string;
};

/**
 * IDs in the form of the vendor's samples.
 * @param uuid makes request IDs; absent, they are made of the random bytes, so that a seed repeats them
 */
export function createIds(clock: Clock, random: Random, uuid: () => string = () => uuidOf(random(16))): Ids {
  const processPart = hex(random(5));
  let counter = 0;
  return {
    objectId() {
      const seconds = Math.floor(clock.now() / 1000) % 0x1_0000_0000;
      counter = (counter + 1) % 0x100_0000;
      return seconds.toString(16).padStart(8, '0') + processPart + counter.toString(16).padStart(6, '0');
    },
    requestId: uuid,
  };
}

function uuidOf(bytes: Uint8Array): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = hex(bytes);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
