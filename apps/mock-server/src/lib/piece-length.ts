/** How many characters are read or stored in one event-loop turn, unless a single row is larger. It takes some milliseconds. */
export const pieceLength: number = 256 * 1024;

/** What a row costs besides its length, in characters: it may read pages of the table and its indexes from the disk. */
export const rowLength = 2000;
