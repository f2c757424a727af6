const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:integer|int|int32|int64|long)\b/i, 'integer'],
  [/\b(?:number|float|double|decimal)\b/i, 'number'],
  [/\b(?:string|text)\b/i, 'string'],
  [/\bbool(?:ean)?\b/i, 'boolean'],
  [/\b(?:array|list)\b|\[\]/i, 'array'],
  [/\b(?:object|map|dict)\b/i, 'object'],
  [/\bnull(?:able)?\b/i, 'null'],
];

/** The JSON types that a text names; of a list it is the list that counts. */
export const typesIn = (text: string): readonly string[] => {
  const found = TYPES.filter(([pattern]) => pattern.test(text)).map(([, type]) => type);
  return found.includes('array')
    ? found.filter((type) => type === 'array' || type === 'null')
    : found;
};

/** Whether a text says that something is required; undefined where it says nothing. */
export function requiredIn(text: string): boolean | undefined {
  if (/\boptional\b|\bnot required\b/i.test(text)) return false;
  return /\brequired\b|\bmandatory\b/i.test(text) ? true : undefined;
}
