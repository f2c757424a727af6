/** Makes the thing of a key when it is first asked for, and gives the same one from then on. */
export function memoizeBy<Key, Thing>(
  nameOf: (key: Key) => string,
  create: (key: Key) => Thing,
): (key: Key) => Thing {
  const things = new Map<string, Thing>();
  return (key) => {
    const name = nameOf(key);
    const thing = things.get(name) ?? create(key);
    things.set(name, thing);
    return thing;
  };
}
