import { resolve } from 'node:path';

/** Why a file cannot be read, as a phrase; undefined for an error that is not about the file. */
export function describeFileError(error: unknown, file: string): string | undefined {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT':
      // A relative path often starts in a different folder than the user expects.
      return `there is no file ${resolve(file)}`;
    case 'EACCES':
    case 'EPERM':
      return `this user may not read ${resolve(file)}`;
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return `a part of ${resolve(file)} is not a folder`;
    default:
      return undefined;
  }
}
