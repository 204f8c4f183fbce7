/** How many characters are read or stored in one event-loop turn, unless a single row is larger. It takes some milliseconds. */
export const pieceLength: number = 256 * 1024;
