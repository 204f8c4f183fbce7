/** The members of a webhook that calls change and answers tell. */
export type Register = { readonly name: string; readonly secret: string; readonly url: string };

/** A call, as its caller saw it. `begun` and `ended` are numbers of one counter: a call that ended before another began came before it. */
export type RecordedCall = { readonly begun: number; readonly ended: number } & (
  | { readonly kind: 'create'; readonly register: Register }
  | { readonly kind: 'update'; readonly change: Partial<Register>; readonly answer: Register | undefined }
  | { readonly kind: 'get'; readonly answer: Register | undefined }
  | { readonly kind: 'delete' }
);

/** Nothing is there before the creation and after a deletion. */
type State = Register | undefined;

/**
 * Whether there is an order of the calls in which one register, taking one call after the other, gives all answers, and
 * in which no call comes before another that had ended when it began: Wing and Gong's search. What was tried in vain is
 * remembered, and a call that fits and changes nothing is taken at once, since it fits nowhere better.
 * @see https://doi.org/10.1006/jpdc.1993.1015
 */
export function isLinearizable(history: readonly RecordedCall[]): boolean {
  const calls = history.toSorted((one, other) => one.begun - other.begun);
  const tried = new Set<string>();
  const open: Position[] = [{ state: undefined, first: 0, beyond: [] }];
  for (let position = open.pop(); position !== undefined; position = open.pop()) {
    if (position.first === calls.length) return true;
    const key = `${position.first} ${position.beyond.join()} ${JSON.stringify(position.state)}`;
    if (tried.has(key)) continue;
    tried.add(key);
    open.push(...nextPositions(calls, position));
  }
  return false;
}

/** How far a search has come: every call before `first` is taken, and those at `beyond`. */
type Position = { readonly state: State; readonly first: number; readonly beyond: readonly number[] };

function nextPositions(calls: readonly RecordedCall[], { state, first, beyond }: Position): Position[] {
  const taken = new Set(beyond);
  const found: Position[] = [];
  let earliestEnd = Number.POSITIVE_INFINITY;
  for (let index = first; index < calls.length; index++) {
    const call = calls[index];
    if (call === undefined || taken.has(index)) continue;
    // Whatever begins after a call that is not taken yet has ended must come after it.
    if (call.begun > earliestEnd) break;
    earliestEnd = Math.min(earliestEnd, call.ended);
    const after = apply(call, state);
    if (after === refused) continue;
    const position = advance(calls.length, { state: after, first, beyond: [...beyond, index] });
    if (JSON.stringify(after) === JSON.stringify(state)) return [position];
    found.push(position);
  }
  return found;
}

function advance(length: number, { state, first, beyond }: Position): Position {
  const taken = new Set(beyond);
  let next = first;
  while (next < length && taken.delete(next)) next++;
  return { state, first: next, beyond: [...taken].sort((one, other) => one - other) };
}

const refused = Symbol('the answer does not fit the state');

function apply(call: RecordedCall, state: State): State | typeof refused {
  switch (call.kind) {
    case 'create':
      return state === undefined ? call.register : refused;
    case 'delete':
      return undefined;
    case 'get':
      return isSame(call.answer, state) ? state : refused;
    case 'update': {
      const after = state && { ...state, ...call.change };
      return isSame(call.answer, after) ? after : refused;
    }
  }
}

function isSame(one: State, other: State): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.name === other.name && one.secret === other.secret && one.url === other.url;
}
