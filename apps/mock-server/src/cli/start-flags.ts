import { type Command, InvalidArgumentError, Option } from 'commander';
import { type MockServerOptions, type OptionFlag, type OptionRow, optionRows } from '../mock/option-table.ts';

/** The form of the log: text for people, one JSON object per line, or nothing. */
export const logForms = ['text', 'json', 'none'] as const;

export type LogForm = (typeof logForms)[number];

/** What the flags of `start` ask for. */
export type StartFlags = {
  /** The options of the server. */
  readonly options: MockServerOptions;
  readonly json?: true;
  readonly log: LogForm;
  readonly seedFile?: string;
  readonly import?: string;
  readonly exportOnExit?: string;
  readonly exitWithRunner?: true;
};

/** A flag that sets no option of the server. */
type CommandFlag = Pick<OptionFlag, 'flag' | 'conflictsWith'> & {
  readonly help: string;
  /** Its values, the default first. */
  readonly choices?: readonly string[];
};

const commandFlags: readonly CommandFlag[] = [
  { flag: '--json', help: 'print one JSON object on stdout when ready, and nothing else' },
  { flag: '--log <form>', choices: logForms, help: 'log to stderr: as text for people, as JSON lines, or not at all' },
  { flag: '--quiet', conflictsWith: 'log', help: 'the same as --log none' },
  { flag: '--seed-file <file>', help: 'create the missing pools and webhooks of a YAML or JSON file' },
  { flag: '--import <file>', help: 'load an exported state file before serving' },
  { flag: '--export-on-exit <file>', help: 'write the whole state, secrets included, to a file on exit' },
  { flag: '--exit-with-runner', help: 'exit when the npx, npm or pnpm that started it exits' },
];

/** Every flag of `start`: those of the server's options first. */
export function startFlags(): Option[] {
  return [
    ...optionRows.flatMap(([, row]) => (row.flags ?? []).map((flag) => serverFlag(row, flag))),
    ...commandFlags.map(commandFlag),
  ];
}

/** The values that the command line and the environment give to the flags of `start`. */
export function readStartFlags(command: Command, env: { readonly [name: string]: string | undefined }): StartFlags {
  const values = withoutOffSwitches(command, env);
  const options: { [name: string]: unknown } = {};
  for (const [name, row] of optionRows) {
    for (const flag of row.flags ?? []) {
      const value = values[new Option(flag.flag).attributeName()];
      if (value === undefined) continue;
      const read = toOptionValue(row, flag, value);
      options[name] = flag.member === undefined ? read : { ...(options[name] ?? {}), [flag.member]: read };
    }
  }
  const rest = commandFlags
    .map(({ flag }) => new Option(flag).attributeName())
    .filter((name) => name !== 'log' && name !== 'quiet' && values[name] !== undefined);
  const log = values['quiet'] === undefined ? (values['log'] as LogForm) : 'none';
  // The table names the options, and each flag was parsed by the rule of its row.
  return {
    ...Object.fromEntries(rest.map((name) => [name, values[name]])),
    log,
    options: options as MockServerOptions,
  };
}

/** Reads a whole number. Nothing else passes, so that a typing error never becomes a 0. */
export function parseNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < from || value > to) {
      throw new InvalidArgumentError(`It must be a whole number from ${from} to ${to}.`);
    }
    return value;
  };
}

/** The same, or the word `off`. */
export function parseNumberOrOff(from: number, to: number): (text: string) => number | 'off' {
  const parse = parseNumber(from, to);
  return (text) => (text === 'off' ? 'off' : parse(text));
}

function serverFlag(row: OptionRow, flag: OptionFlag): Option {
  const help = flag.help ?? (row.off === undefined ? row.help : `${row.help}; off ${row.off}`);
  const option = newFlag(flag.flag, help);
  if (flag.conflictsWith !== undefined) option.conflicts(flag.conflictsWith);
  if (flag.value !== undefined) return option;
  const value = flag.default ?? memberOf(row.default, flag.member);
  const { factor = 1 } = flag;
  if (value !== undefined) option.default(typeof value === 'number' ? value / factor : value);
  if (row.choices !== undefined) option.choices(row.choices);
  if (row.range !== undefined) {
    const [from, to] = [Math.ceil(row.range[0] / factor), Math.floor(row.range[1] / factor)];
    option.argParser(row.off === undefined ? parseNumber(from, to) : parseNumberOrOff(from, to));
  }
  return option;
}

function commandFlag({ flag, help, choices, conflictsWith }: CommandFlag): Option {
  const option = newFlag(flag, help);
  if (choices !== undefined) option.choices(choices).default(choices[0]);
  if (conflictsWith !== undefined) option.conflicts(conflictsWith);
  return option;
}

function newFlag(flag: string, help: string): Option {
  const option = new Option(flag, help);
  return option.env(`GENAUTH_MOCK_${option.name().toUpperCase().replaceAll('-', '_')}`);
}

function toOptionValue(row: OptionRow, flag: OptionFlag, value: unknown): unknown {
  if (flag.value !== undefined) return flag.value;
  if (row.off !== undefined && value === 'off') return undefined;
  return typeof value === 'number' ? value * (flag.factor ?? 1) : value;
}

function memberOf(value: unknown, member: string | undefined): unknown {
  return member === undefined ? value : (value as { readonly [name: string]: unknown })[member];
}

/** A variable that is set to an empty string, 0, false, no or off leaves its switch off; commander would turn it on. */
function withoutOffSwitches(
  command: Command,
  env: { readonly [name: string]: string | undefined },
): { [name: string]: unknown } {
  const values: { [name: string]: unknown } = { ...command.opts() };
  for (const option of command.options) {
    const name = option.attributeName();
    if (!option.isBoolean() || option.envVar === undefined || command.getOptionValueSource(name) !== 'env') continue;
    if (/^(|0|false|no|off)$/i.test(env[option.envVar] ?? '')) delete values[name];
  }
  return values;
}
