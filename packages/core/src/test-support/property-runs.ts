/** How often a property is tried: as often as it says, or in `npm run test:deep` a given number of times, at most `deep`. */
export function propertyRuns(usual: number, deep?: number): { readonly numRuns: number } {
  const asked = process.env['FUELGAUGE_PROPERTY_RUNS'];
  return { numRuns: asked === undefined ? usual : Math.min(Number(asked), deep ?? Number(asked)) };
}
