/** How many of their words two paths share, from 0 to 1; a version and a prefix `api` count for nothing. */
export function similarityOf(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

const wordsOf = (path: string): ReadonlySet<string> =>
  new Set(
    path
      .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z\d]+/)
      .filter((word) => word !== '' && word !== 'api' && !/^v\d/.test(word)),
  );
