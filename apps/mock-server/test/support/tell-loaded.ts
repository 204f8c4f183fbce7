// Preloaded into a process. At its end it prints on standard error, as one line of JSON, what the process has loaded:
// files by URL, modules of Node by the names that Node uses.
import { writeSync } from 'node:fs';
import { registerHooks } from 'node:module';

const loaded: string[] = [];
registerHooks({
  load(url, context, nextLoad) {
    loaded.push(url);
    return nextLoad(url, context);
  },
});
process.on('exit', () => {
  const { moduleLoadList } = process as unknown as { readonly moduleLoadList: readonly string[] };
  writeSync(2, `${JSON.stringify([...loaded, ...moduleLoadList])}\n`);
});
