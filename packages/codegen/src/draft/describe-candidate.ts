import type { Candidate } from './candidate.ts';

/** `/data/left (example 12.5)`, for people to choose from. */
export function nameCandidate({ field, example }: Candidate): string {
  return example === undefined
    ? field.pointer
    : `${field.pointer} (example ${JSON.stringify(example)})`;
}

/** Names of a list, so many that people can still read them. */
export function nameCandidates(candidates: readonly Candidate[]): string {
  const names = candidates.slice(0, SHOWN).map(nameCandidate);
  const rest = candidates.length - names.length;
  return names.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

const SHOWN = 12;

/** The words that speak for a number, quoted. */
export function quoteWords({ field, found, example }: Candidate): string {
  const where = { name: 'its name', group: 'where it stands', description: 'its description' }[
    found.source
  ];
  const sample = example === undefined ? '' : `, example ${JSON.stringify(example)}`;
  const words = found.words === '' ? field.name : found.words;
  return `${where} speaks for it: ${JSON.stringify(words)}${sample}`;
}
