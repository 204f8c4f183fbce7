import { connect, type Socket } from 'node:net';
import { repairRequestLine } from './repair-request-line.ts';

/** Gives refused requests a second chance, with their request line mended. */
export type Mender = {
  /** True when the bytes were taken over. */
  take(socket: Socket, packet: Buffer | undefined): boolean;
};

/**
 * The parser cannot be resumed after a refusal, but goes on reporting what arrives. So the mended bytes, and all that
 * follow on the connection, go through a connection of the server to itself.
 * @param address where the server listens
 */
export function createMender(address: () => { port: number; host: string }): Mender {
  const detours = new WeakMap<Socket, Socket>();
  return {
    take(socket, packet) {
      if (packet === undefined) return false;
      const mended = repairRequestLine(packet);
      const known = detours.get(socket);
      if (known !== undefined) {
        known.write(mended ?? packet);
        return true;
      }
      if (mended === undefined) return false;
      const detour = connect(address());
      detours.set(socket, detour);
      detour.on('error', () => socket.destroy());
      socket.on('error', () => detour.destroy());
      socket.once('close', () => detour.destroy());
      detour.pipe(socket);
      detour.write(mended);
      return true;
    },
  };
}
