import { connect, type Socket } from 'node:net';
import type { DueAnswers } from './due-answers.ts';
import { repairRequestLine } from './repair-request-line.ts';

/** What Node's parser refused. */
export type RefusedPacket = {
  /** The rule that is broken, such as `HPE_INVALID_URL`. */
  readonly code: string;
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
    take(socket, { code, rawPacket: packet, bytesParsed = 0 }) {
      if (packet === undefined) return false;
      const known = detours.get(socket);
      if (known !== undefined) {
        known.write(repairRequestLine(packet) ?? packet);
        return true;
      }
      const mended = repairRequestLine(packet.subarray(startOfRequest(packet, bytesParsed, code)));
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

/** The longest request line that Node accepts, in bytes. */
const longestLine = 16 * 1024;

/**
 * Where the request starts whose target the parser refused. Other requests, with bodies, may be before it in the packet, so it is
 * searched backwards: the parser has accepted the method and a part of the target, and after a space it expects `HTTP/`.
 */
function startOfRequest(packet: Buffer, refusedAt: number, code: string | undefined): number {
  if (code !== 'HPE_INVALID_URL' && code !== 'HPE_INVALID_CONSTANT') return 0;
  const parsed = packet.toString('latin1', Math.max(0, refusedAt - longestLine), refusedAt);
  const line = code === 'HPE_INVALID_URL' ? parsed : parsed.replace(/[HTP]{0,4}$/, '').trimEnd();
  const beforeTarget = line.lastIndexOf(' ');
  const [method] = /(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.exec(line.slice(0, Math.max(0, beforeTarget))) ?? [];
  return method === undefined ? 0 : refusedAt - parsed.length + beforeTarget - method.length;
}
