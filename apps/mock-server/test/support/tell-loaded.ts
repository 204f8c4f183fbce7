// Preloaded into a process. When that ends, it tells on its standard error, as one line of JSON, what it has loaded:
// files by their URL, parts of Node as Node itself lists them.
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
