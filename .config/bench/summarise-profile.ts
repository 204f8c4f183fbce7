import type { Profiler } from 'node:inspector';

/** What a function itself took of a profile. */
export type ProfilePart = {
  /** The function and the file that it stands in. */
  readonly name: string;
  /** Of the busy time, between 0 and 1. */
  readonly share: number;
  /** Microseconds for each piece of work. */
  readonly time: number;
};

/** A short summary of a profile. */
export type ProfileSummary = {
  /** Busy microseconds for each piece of work. */
  readonly time: number;
  /** What took most first. */
  readonly parts: readonly ProfilePart[];
};

/**
 * Sums up where the time of a profile went, by function, without what functions call.
 * @param pieces how many pieces of work were done during the profile
 */
export function summariseProfile(profile: Profiler.Profile, pieces: number): ProfileSummary {
  const names = namesOf(profile);
  const times = new Map<string, number>();
  let busy = 0;
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const name = names.get(id) ?? '';
    const time = profile.timeDeltas?.[index] ?? 0;
    if (name === '(idle)') continue;
    busy += time;
    times.set(name, (times.get(name) ?? 0) + time);
  }
  const parts = [...times]
    .map(([name, time]) => ({ name, share: time / busy, time: time / pieces }))
    .sort((one, other) => other.time - one.time);
  return { time: busy / pieces, parts };
}

/** By the ID of the node. What has no file is native, and says little without who called it. */
function namesOf({ nodes }: Profiler.Profile): Map<number, string> {
  const callers = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node] as const)));
  return new Map(
    nodes.map(({ id, callFrame }) => {
      const { functionName, url } = callFrame;
      const isCalled = url === '' && !/^\((idle|program|garbage collector|root)\)$/.test(functionName);
      const caller = isCalled ? callers.get(id)?.callFrame : undefined;
      return [id, `${nameOf(callFrame)}${caller === undefined ? '' : ` < ${nameOf(caller)}`}`];
    }),
  );
}

function nameOf({ functionName, url }: Profiler.Profile['nodes'][number]['callFrame']): string {
  return `${functionName || '(anonymous)'} ${shortened(url)}`.trimEnd();
}

/** A file by its package, or by its place in the sources of its own. */
function shortened(url: string): string {
  const inPackage = url.lastIndexOf('/node_modules/');
  if (inPackage >= 0) return url.slice(inPackage + '/node_modules/'.length);
  return url.replace(/^file:.*\/(?:src|dist)\//, '').replace(/^file:.*\//, '');
}
