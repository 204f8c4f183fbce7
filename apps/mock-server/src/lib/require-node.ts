// The entry of the library imports this first, so that an older Node reports this message and not a missing module. It
// can only come first if no file names a module that an older Node lacks in an `import`: see `open-file.ts`.
import { describeOldNode } from './node-version.ts';

const problem = describeOldNode('@genauth-webhooks/mock-server', process.versions.node);
if (problem !== undefined) throw new Error(problem);
