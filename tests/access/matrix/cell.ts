/** The states in which each label is open, e.g. `r` to `draft`, `validated`. */
export type OpenStates = ReadonlyMap<string, ReadonlySet<string>>;

const WHOLE = '●';

/** The shorter of what is in it and what is not. */
function inWords(states: ReadonlySet<string>, all: readonly string[]): string {
  if (states.size === all.length) return WHOLE;
  const missing = all.filter((state) => !states.has(state));
  return missing.length < states.size ? `${WHOLE} −${missing.join(' −')}` : [...states].join(', ');
}

/** One cell of the matrix: `●` in every label and state, nothing in none, else the labels by their letters and the states by their names. */
export function cell(open: OpenStates, all: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const [label, states] of open) {
    if (states.size === 0) continue;
    const words = inWords(states, all);
    groups.set(words, [...(groups.get(words) ?? []), label]);
  }
  return [...groups]
    .map(([words, labels]) => (labels.length === open.size ? words : `${labels.join('')}: ${words}`))
    .join('; ');
}
