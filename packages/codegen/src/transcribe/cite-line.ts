import { parsePointer, writePointer } from '../json/pointer.ts';
import type { Guess } from '../spec/guess.ts';
import type { PageFacts } from './page-facts.ts';

/** The line of the page for what a guess says: of a member, its own; of the rest, that of the call. */
export function citer({ call, sample, inferred }: PageFacts, keyLine: number | undefined) {
  const lineOf = ({ at: place, guess }: Guess): number | undefined => {
    if (typeof guess === 'string' && guess.startsWith('/') && place.startsWith('/balance/'))
      return inferred.lines.get(writePointer(parsePointer(guess))) ?? sample?.line;
    if (place === '/server' || place === '/operation' || place.startsWith('/request/'))
      return call.line;
    return place === '/key' || place === '/key/scheme' || place === '/key/basic'
      ? keyLine
      : undefined;
  };
  return (guess: Guess): string => {
    const line = lineOf(guess);
    return line === undefined ? '' : ` (line ${line} of the page)`;
  };
}
