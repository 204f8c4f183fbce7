/**
 * Loaded into a server ahead of it: SIGUSR2 begins a profile, another one ends it and writes it to the file that the
 * environment names.
 *
 *     BENCH_PROFILE=<file> node --import ./profile-on-signal.ts mock.ts …
 */
import { rename, writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';

const file = process.env['BENCH_PROFILE'] ?? '';
const intervalMicroseconds = 200;
const session = new Session();
let isOn = false;

async function toggle(): Promise<void> {
  isOn = !isOn;
  if (isOn) {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: intervalMicroseconds });
    await session.post('Profiler.start');
    return;
  }
  const { profile } = await session.post('Profiler.stop');
  // The reader that waits for the file finds it complete.
  await writeFile(`${file}.part`, JSON.stringify(profile));
  await rename(`${file}.part`, file);
}

process.on('SIGUSR2', () => void toggle());
