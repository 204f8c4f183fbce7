import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as launcher } from 'playwright-core';

/** A browser, in a folder of its own. */
export type OpenBrowser = { readonly browser: Browser; readonly close: () => Promise<void> };

/** Unpacks Chromium from its npm package and starts it. */
export async function openBrowser(): Promise<OpenBrowser> {
  // The package unpacks into the temporary folder and takes what it finds there, be it half of a browser: hence its own.
  const folder = mkdtempSync(join(tmpdir(), 'genauth-browser-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const before = process.env['TMPDIR'];
  try {
    process.env['TMPDIR'] = folder;
    chromium.setGraphicsMode = false;
    const browser = await launcher.launch({
      executablePath: await chromium.executablePath(),
      // In a single process, the browser ends with its first page.
      args: [
        ...chromium.args.filter((arg) => arg !== '--single-process'),
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
      ],
      timeout: 30_000,
    });
    const close = async (): Promise<void> => {
      await browser.close();
      remove();
    };
    return { browser, close };
  } catch (error) {
    remove();
    throw new Error('Chromium from the npm package @sparticuz/chromium could not be started', { cause: error });
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
