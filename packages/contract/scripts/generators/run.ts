import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Runs a command and resolves to its output.
 * @throws Error with the output, when the command fails
 */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, [...args], { cwd, maxBuffer: 1e8, timeout: 300_000 });
    return stdout.trim();
  } catch (error) {
    const { stdout = '', stderr = '' } = Object(error);
    throw new Error(`${command} ${args[0]}: ${`${stdout}\n${stderr}`.trim().slice(-2000) || error}`);
  }
}

/** Runs a program of an installed package. */
export async function runInstalled(name: string, args: readonly string[], folder: string): Promise<string> {
  return await run('npm', ['exec', '--no', '--', name, ...args], folder);
}
