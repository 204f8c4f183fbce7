import { connect, type Socket } from 'node:net';
import type { DueAnswers } from './due-answers.ts';
import { repairRequestLine } from './repair-request-line.ts';

/** What Node's parser refused. */
export type RefusedPacket = {
  readonly rawPacket: Buffer;
  /** How many bytes of the packet it had accepted. */
  readonly bytesParsed: number;
};

/** Repairs requests whose request line Node's parser refused. */
export type Mender = {
  /** @returns whether the mender handles the bytes and all that follow on the connection */
  take(socket: Socket, refused: Partial<RefusedPacket>): boolean;
};

/**
 * Node's parser cannot resume after a refusal, but it reports each further packet. So the server sends the repaired
 * bytes, and all that follow, through a connection to itself.
 * @param address where the server listens
 */
export function createMender(address: () => { port: number; host: string }, due: DueAnswers): Mender {
  const detours = new WeakMap<Socket, Socket>();
  return {
    take(socket, { rawPacket: packet, bytesParsed = 0 }) {
      if (packet === undefined) return false;
      const known = detours.get(socket);
      if (known !== undefined) {
        known.write(repairRequestLine(packet) ?? packet);
        return true;
      }
      const mended = repairRequestLine(packet.subarray(startOfRequest(packet, bytesParsed)));
      if (mended === undefined) return false;
      const detour = connect(address());
      detours.set(socket, detour);
      detour.on('error', () => socket.destroy());
      socket.on('error', () => detour.destroy());
      socket.once('close', () => detour.destroy());
      due.whenNone(socket, () => detour.pipe(socket));
      detour.write(mended);
      return true;
    },
  };
}

/** Where the request starts that the parser refused at a byte: at the start of the packet, or after other requests. */
function startOfRequest(packet: Buffer, refusedAt: number): number {
  const end = packet.lastIndexOf('\r\n\r\n', refusedAt - 4);
  return refusedAt < 4 || end < 0 ? 0 : end + 4;
}
