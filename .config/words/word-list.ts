/** A phrase that `.github/STYLE.md` replaces. */
export type WordRule = {
  /** Regular expression, without regard to case. A space matches a line break and the start of a comment line too. */
  readonly phrase: string;
  /** What to write instead. */
  readonly write: string;
  /** Only files whose path matches. Default: every file. */
  readonly where?: RegExp;
};

/** A place where a phrase is right, such as a quote of the vendor. */
export type WordException = {
  /** Path from the root of the repository. */
  readonly file: string;
  /** Part of the line, as it is in the file. */
  readonly line: string;
  readonly reason: string;
};

export const wordRules: readonly WordRule[] = [
  {
    phrase:
      '(?<!\\b(?:there|where|here) )(?:is|are|was|were) no (?!longer|more|less|fewer|such|way|need|one|use\\b)\\w+',
    write: 'is not a …, or: there is no …',
  },
  { phrase: 'under way', write: 'in progress' },
  { phrase: 'stands? (?:there|here|twice|still|beside|between|behind|as it|as they)', write: 'is' },
  { phrase: '(?:whoever|whomever)', write: 'the caller, or another named actor' },
  { phrase: '(?:nobody|somebody|anybody|everybody)', write: 'the caller, or another named actor' },
  { phrase: 'puts? up with', write: 'tolerates' },
  { phrase: 'made up', write: 'generated' },
  { phrase: '(?:is|are|was|be) good for', write: 'is valid for' },
  { phrase: 'hears? of', write: 'is called with' },
  { phrase: '(?:is|are|was|were|be|not|been) told(?! apart)', write: 'is reported, is listed' },
  { phrase: 'told (?:of|as|by|in|to|with)', write: 'reported as, listed in' },
  { phrase: 'meanwhile', write: 'while …, since …' },
  { phrase: "of (?:this|that|the) \\w+'s own(?! \\w)", write: "the server's own …" },
  { phrase: '(?:what|which|that) (?:is|was|are|were) not over', write: 'pending' },
  { phrase: 'lengths? of time', write: 'duration' },
  { phrase: 'the last (?:one )?first', write: 'newest first' },
  { phrase: '(?:a|no|any) fault of (?:this|the|its|our)', write: 'an error of …' },
  { phrase: 'rightly', write: 'correctly' },
  { phrase: 'anew', write: 'again' },
  { phrase: 'of this copy of', write: 'created by this copy of' },
  { phrase: 'belongs? into', write: 'belong in' },
  { phrase: 'held against', write: 'checked against' },
  { phrase: '(?:what )?(?:became|becomes) of', write: 'outcome' },
  {
    phrase: '(?:in|within|after|for|by) (?:a|one|the same|each) turn(?! of the event loop)',
    write: 'in one event-loop turn',
  },
  { phrase: 'by turns', write: 'alternately' },
  { phrase: '(?:has|have|had) to show', write: 'must send' },
  { phrase: '(?:a|an|each|no|any|some|empty) texts?(?! (?:file|editor|of|\\/))', write: 'a string' },
  { phrase: 'what (?:only|nobody|somebody|whoever|may never|never)', write: 'name the thing' },
];

export const wordExceptions: readonly WordException[] = [
  {
    file: 'spec/fidelity.yaml',
    line: '    test: "',
    reason: 'Repeats the title of a test, which is checked in the file of the test.',
  },
];
