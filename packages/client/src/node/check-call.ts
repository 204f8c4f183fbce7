import { isObject, tryTo } from '../lib/values.ts';
import { checkOption, isFunction } from '../options/check-option.ts';
import type { CallOptions } from '../options/options.ts';

/** Throws a `ConfigurationError` for options of a call that would fail elsewhere, or have no effect. */
export function checkCall(options: CallOptions): void {
  checkOption(isObject(options) && !('aborted' in options), 'options', 'must be an object, such as { signal }');
  const { headers = {}, signal } = options;
  const isSignal = typeof signal !== 'object' || signal === null || isFunction(signal.throwIfAborted);
  checkOption(isSignal, 'signal', 'must be an AbortSignal');
  if (!isObject(headers)) return;
  for (const [name, value] of Object.entries(headers)) {
    const isHeader = tryTo(() => new Headers([[name, String(value)]]));
    checkOption(isHeader, `headers.${name}`, 'must have a valid name and a value in Latin-1 on one line');
  }
}
