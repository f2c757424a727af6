// What never ends is read once, to the end.
const TOKEN =
  /"(?:[^"\\]|\\.)*(?:"|\\?$)|\/\/[^\n]*|\/\*[^*]*(?:\*+[^*/][^*]*)*(?:\*+\/|\**$)|,(?=\s*[}\]])/gs;

/** A JSON text without comments, and without a comma after the last of several. */
export const dropComments = (text: string): string =>
  text
    .replaceAll(TOKEN, (token) => (/^\/[/*]/.test(token) ? '' : token))
    .replaceAll(TOKEN, (token) => (token === ',' ? '' : token));
