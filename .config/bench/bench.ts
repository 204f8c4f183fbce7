import type { Summary } from './statistics.ts';

/** What one round of one contestant gave, a number for each figure. */
export type Measurement = { readonly [figure: string]: number };

/** One of those that are compared. */
export type Contestant = {
  readonly name: string;
  /** Works for one round. Preparations inside it must not be part of what it measures. */
  readonly measure: () => Promise<Measurement> | Measurement;
  /** Ends what it holds, after its last round. */
  readonly close?: () => Promise<void> | void;
};

/** What is measured of each contestant. */
export type Figure = {
  /** Such as `calls/s` or `ms`. */
  readonly unit: string;
  /** Digits after the point; 0 when absent. */
  readonly digits?: number;
};

/** A ratio to be reached: a figure of one contestant to that of another, or as it is. */
export type Goal = {
  readonly figure: string;
  readonly of: string;
  /** The limit or peer; the figure itself is the goal when absent. */
  readonly against?: string;
} & ({ readonly atLeast: number } | { readonly atMost: number });

/** One piece of work, and those who do it side by side. */
export type Bench = {
  /** Names it on the command line and in the record, in kebab case. */
  readonly id: string;
  /** What is done, for the table. */
  readonly title: string;
  readonly figures: { readonly [figure: string]: Figure };
  readonly goals: readonly Goal[];
  /**
   * How often the contestants are started. Default: once. The compiler of a process keeps its decisions for the life of the
   * process, so rounds of one start may be closer to each other than to those of another start.
   */
  readonly starts?: number;
  /** Rounds of each start that count; 7 when absent. */
  readonly rounds?: number;
  /** Rounds of each start before that, which do not; 1 when absent. */
  readonly warmUps?: number;
  readonly contestants: (context: BenchContext) => Promise<readonly Contestant[]>;
};

/** How a bench should run. */
export type BenchContext = {
  /** Whether the run only proves that it works: shortest rounds, nothing from the registry. */
  readonly smoke: boolean;
  /**
   * Installs packages of the registry into a scratch folder, once.
   * @param packages exact versions by name
   * @returns the folder whose `node_modules` has them
   */
  readonly peers: (packages: { readonly [name: string]: string }) => Promise<string>;
  /** How long the machine may come to rest before each turn, in milliseconds. */
  readonly restMs: number;
  /** Tells the person who waits. */
  readonly tell: (text: string) => void;
};

/** What came of a bench. */
export type BenchResult = {
  readonly id: string;
  readonly title: string;
  readonly rounds: number;
  readonly figures: Bench['figures'];
  /** Each figure of each contestant. */
  readonly contestants: readonly {
    readonly name: string;
    readonly figures: { readonly [figure: string]: Summary };
  }[];
  readonly goals: readonly GoalResult[];
};

/** A goal beside what was reached. Ratios are taken round by round, so that noise which hits both cancels out. */
export type GoalResult = Goal & { readonly reached: Summary; readonly isMet: boolean };
