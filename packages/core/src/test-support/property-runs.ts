/** The runs of a property: `usual`, or in `npm run test:deep` a given number, at most `deep`. */
export function propertyRuns(usual: number, deep?: number): { readonly numRuns: number } {
  const asked = process.env['FUELGAUGE_PROPERTY_RUNS'];
  return { numRuns: asked === undefined ? usual : Math.min(Number(asked), deep ?? Number(asked)) };
}
