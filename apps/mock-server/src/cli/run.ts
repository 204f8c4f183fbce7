import { Command, CommanderError } from 'commander';
import { printableLines } from '../lib/printable.ts';
import { type ExitCode, exitCodes, type Io, version } from './io.ts';
import { readStartFlags, startFlags } from './start-flags.ts';
import { describeUnknownCommand } from './unknown-command.ts';

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
  // This check comes first because the flags of an unknown command are also unknown.
  const unknown = describeUnknownCommand(args[0], commandNames(program));
  if (unknown !== undefined) {
    io.err(`error: ${unknown}\n`);
    return exitCodes.usage;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    io.err(`error: ${printableLines(error instanceof Error ? error.message : String(error))}\n`);
    return exitCodes.failed;
  }
}

/** Adds `genauth-mock start`, the default command. */
function addStartCommand(program: Command, io: Io, onDone: (code: ExitCode) => void): void {
  const command = program
    .command('start', { isDefault: true })
    .description('Start the server and keep it running until SIGINT or SIGTERM.')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .addHelpText(
      'after',
      '\nExamples:\n  genauth-mock                              keep the state in .genauth-mock/\n  genauth-mock --port 0 --ephemeral --json  for a script: a free port, no file, one line of JSON',
    );
  for (const flag of startFlags()) command.addOption(flag);
  // Help without the name of a command is about this one, so it includes these flags.
  program.addHelpText('after', () => `\n${command.helpInformation()}`);
  command.allowExcessArguments().action(async () => {
    const [word] = command.args;
    if (word !== undefined) {
      const unknown = describeUnknownCommand(word, commandNames(program));
      io.err(`error: ${unknown ?? `The command ${word} must be the first word, before any flag.`}\n`);
      return onDone(exitCodes.usage);
    }
    // Loaded only now: --help, --version and a wrong flag need no server.
    const { start } = await import('./start.ts');
    onDone(await start(readStartFlags(command, io.env), io));
  });
}

function commandNames(program: Command): string[] {
  return [...program.commands.map((command) => command.name()), 'help'];
}
