import type { RequestListener } from 'node:http';

/** The reproduction of a defect that was once found in the product. */
export type Trap = {
  /** Where the defect was described, such as `reliability D4`. */
  readonly finding: string;
  /** The defect, as a sentence. */
  readonly title: string;
  /** Tries to reproduce the defect. An error that it throws is reported and counts as reproduced. */
  readonly run: (stage: Stage) => Promise<Seen>;
};

/** What a trap found. */
export type Seen = {
  readonly reproduces: boolean;
  /** What the trap saw, in a few words with figures. */
  readonly seen: string;
};

/** What a trap works with. When the trap ends, the stage stops and removes everything that it started or created. */
export type Stage = {
  /** The root folder of the checkout under test. */
  readonly checkout: string;
  /** Starts `genauth-mock` on a free port, with its state in memory unless the flags say otherwise. */
  start(flags?: readonly string[], options?: ProcessOptions): Promise<Server>;
  /** Runs `genauth-mock` until it ends; after `timeoutMs`, 20,000 by default, it is killed and its code is undefined. */
  command(args: readonly string[], options?: ProcessOptions): Promise<Ended>;
  /** The library of the checkout under test. An older checkout may not have everything that the types declare. */
  library(): Promise<typeof import('../../src/index.ts')>;
  /** The content of a file of the checkout under test, by its path from the root. */
  file(path: string): string;
  /** A source file of the checkout, by its path below `src`, for checks that must not run against a server. */
  source(file: string): Promise<{ readonly [name: string]: unknown }>;
  /** A new temporary folder. */
  folder(): Promise<string>;
  /** A receiver on a free port. It answers `{}` unless the caller passes a listener. */
  receiver(listener?: RequestListener): Promise<Receiver>;
  /** Registers work for the end of the trap. */
  atEnd(work: () => unknown): void;
};

export type ProcessOptions = {
  readonly env?: { readonly [name: string]: string };
  readonly cwd?: string;
  readonly timeoutMs?: number;
  /** The program that runs the command. Default: this Node. */
  readonly node?: string;
};

/** How a command ended. */
export type Ended = {
  readonly code: number | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
};

/** A running `genauth-mock`. */
export type Server = {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** A management token of the default pool. */
  readonly token: string;
  /** Its output so far. */
  readonly output: { readonly stdout: string; readonly stderr: string };
  /** Calls `/api/v3/<name>` with the management token: a GET with an object as query, or a POST with a body. */
  api(method: 'GET' | 'POST', name: string, input?: unknown, headers?: Headers): Promise<Answer>;
  /** Calls the control API: a path below `/_mock/pools/default`, or from the root when it starts with `/_mock`. */
  control(method: string, path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  /** Registers a webhook for a URL and resolves to its ID. */
  webhook(url: string, more?: object): Promise<string>;
  /** The resident set of the process, in MiB. */
  residentMiB(): number;
  /** Stops it with a signal, SIGTERM by default, and resolves to its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

type Headers = { readonly [name: string]: string };

/** An HTTP answer. */
export type Answer = {
  readonly status: number;
  readonly text: string;
  /** The time until the answer was complete, in milliseconds. */
  readonly ms: number;
  /** A member of the JSON body by its path, such as `data.list.0.url`; undefined where there is none. */
  at(path: string): unknown;
};

/** A receiver and what it received. */
export type Receiver = {
  readonly url: string;
  readonly port: number;
  readonly requests: {
    readonly path: string;
    readonly headers: NodeJS.Dict<string | string[]>;
    readonly body: string;
  }[];
  /** Resolves when it has received this many requests; rejects after 10 s. */
  received(count: number): Promise<void>;
};
