import { connect, type Socket } from 'node:net';
import { repairRequestLine } from './repair-request-line.ts';

/** Repairs requests whose request line Node's parser refused. */
export type Mender = {
  /** @returns whether the mender handles the bytes and all that follow on the connection */
  take(socket: Socket, packet: Buffer | undefined): boolean;
};

/**
 * Node's parser cannot resume after a refusal, but it reports each further packet. So the server sends the repaired
 * bytes, and all that follow, through a connection to itself.
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
