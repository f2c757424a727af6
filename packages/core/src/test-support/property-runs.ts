/** How often a property is tried: as often as it says, or a given number of times in `npm run test:deep`. */
export function propertyRuns(usual: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env['FUELGAUGE_PROPERTY_RUNS'] ?? usual) };
}
