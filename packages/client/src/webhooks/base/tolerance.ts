/** What a receiver tolerates, although the vendor's guide describes it differently. */
export const tolerances = [
  /** The secret came in another documented header than `x-authing-webhook-secret`. */
  'headerName',
  /**
   * The content type is missing, `text/plain` or `application/octet-stream`; the receiver tells the format from the
   * body.
   */
  'contentType',
  /** The body is the event's data alone, without `eventName` and `data` around it. */
  'missingEnvelope',
  /** The name is an older one, such as `role:add` for `role:created`. */
  'oldEventName',
  /** The name has stray spaces, such as `user: email-verified`. */
  'spacedEventName',
  /** Members that belong in `data` are beside it, as in the vendor's sample of `organization:tree-updated`. */
  'membersBesideData',
  /** A form spells nested members with brackets, `data[user][id]=…`. */
  'bracketForm',
  /** A form has values whose type is unknown; `undecided` lists them. */
  'undecidedValues',
  /** The data of a known event is missing, null, a list or a string where none is allowed. The event is `unknown`. */
  'oddData',
] as const;

/** The name of one tolerance, for the option `tolerate` and in `event.tolerated`. */
export type Tolerance = (typeof tolerances)[number];

/** Returns true and notes these tolerances if the receiver allows all of them, and otherwise notes none. */
export type Tolerate = (...names: readonly Tolerance[]) => boolean;

/** Asks for the tolerances that one delivery needs, and records those that were allowed. */
export type ToleranceRecorder = {
  readonly tolerate: Tolerate;
  /** What was allowed so far, in the order of `tolerances`. */
  readonly tolerated: () => readonly Tolerance[];
};

/** Makes the recorder of one delivery. */
export function createToleranceRecorder(allows: (tolerance: Tolerance) => boolean): ToleranceRecorder {
  const noted = new Set<Tolerance>();
  return {
    tolerate(...names) {
      if (!names.every(allows)) return false;
      for (const name of names) noted.add(name);
      return true;
    },
    tolerated: () => tolerances.filter((tolerance) => noted.has(tolerance)),
  };
}
