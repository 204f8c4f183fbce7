import { Command, CommanderError } from 'commander';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { addStartCommand } from './start.ts';
import { version } from './version.ts';

/** Runs the command line and resolves to the exit code. Never rejects, never ends the process by itself. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const program = new Command('genauth-mock')
    .description('A local GenAuth for webhooks. Without a command it starts the server.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });
  addStartCommand(program, io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    io.err(`${error instanceof Error ? error.message : error}\n`);
    return exitCodes.failed;
  }
}
