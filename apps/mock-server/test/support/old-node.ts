// A process that preloads this looks like Node 20, which does not have `node:sqlite`.
import { registerHooks } from 'node:module';

Object.defineProperty(process.versions, 'node', { value: '20.20.2' });

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'node:sqlite') throw new Error(`No such built-in module: ${specifier}`);
    return nextResolve(specifier, context);
  },
});
