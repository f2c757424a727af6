const MAX_CANDIDATES = 6;

/** Addresses in a site's `llms.txt` of pages that sound like this one, best first; same origin only. */
export function listCandidates(
  index: string,
  indexUrl: string,
  words: readonly string[],
): string[] {
  const origin = URL.parse(indexUrl)?.origin;
  const links = [
    ...index.matchAll(/^[-* \t]*\[([^\]\r\n\u2028\u2029]*)\]\(([^)\s]+)\)(.*)$/gm),
  ].flatMap(([, title = '', address = '', rest = '']) => {
    const url = URL.parse(address, indexUrl);
    return url && url.origin === origin
      ? [{ url: url.href, text: `${title} ${address} ${rest}`.toLowerCase() }]
      : [];
  });
  const score = (text: string): number => words.filter((word) => text.includes(word)).length;
  return links
    .map(({ url, text }) => ({ url, points: score(text) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, MAX_CANDIDATES)
    .map(({ url }) => url);
}

/** The words of a path and a summary that distinguish a page from its neighbours. */
export const listWords = (...texts: readonly string[]): string[] => [
  ...new Set(
    texts
      .join(' ')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 3 && !['https', 'check', 'your', 'docs'].includes(word))
      .flatMap((word) => [word, word.replace(/s$/, '')]),
  ),
];
