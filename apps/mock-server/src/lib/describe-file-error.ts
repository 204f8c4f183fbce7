import { resolve } from 'node:path';

/** Why a file cannot be read, in words; undefined for an error that the system does not report for a file. */
export function describeFileError(error: unknown, file: string): string | undefined {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT':
      // A relative path often starts in another folder than its writer thinks.
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
