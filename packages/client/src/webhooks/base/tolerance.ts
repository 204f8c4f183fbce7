/** What a receiver puts up with, though the vendor's guide does not describe it so. */
export const tolerances = [
  /** The secret came in another documented header than `x-authing-webhook-secret`. */
  'headerName',
  /** The content type is missing, `text/plain` or `application/octet-stream`; the body shows what it is. */
  'contentType',
  /** The body is the event's data alone, without `eventName` and `data` around it. */
  'missingEnvelope',
  /** The name is an older one, such as `role:add` for `role:created`. */
  'oldEventName',
  /** The name has stray spaces, such as `user: email-verified`. */
  'spacedEventName',
  /** Members that belong into `data` stand beside it, as in the vendor's sample of `organization:tree-updated`. */
  'membersBesideData',
  /** A form spells nested members with brackets, `data[user][id]=…`. */
  'bracketForm',
  /** A form has values whose type cannot be told; `undecided` lists them. */
  'undecidedValues',
] as const;

/** The name of one tolerance, for the option `tolerate` and in `event.tolerated`. */
export type Tolerance = (typeof tolerances)[number];
