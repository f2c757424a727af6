/** The program of the package `fuelgauge`, or why it cannot be had. */
export type FoundProgram = { readonly path: string } | { readonly problem: string };

/**
 * Finds the command line for a package whose own program hands over to it, and which it comes with. Nothing of it is
 * imported by name: it is built after that package, on which it may call.
 * @param resolve finds a file of a package @param read gives its text
 * @param name of the package that hands over
 */
export function findCommandLine(
  resolve: (specifier: string) => string,
  read: (path: string) => string,
  name: string,
): FoundProgram {
  try {
    const manifest = resolve('fuelgauge/package.json');
    const { bin } = JSON.parse(read(manifest)) as { bin: { fuelgauge: string } };
    // Without `node:path`: this package runs in browsers as well.
    const folder = manifest.slice(0, -'package.json'.length);
    return { path: folder + bin.fuelgauge.replace(/^\.\//, '') };
  } catch {
    return { problem: `the package fuelgauge is not installed beside it: install ${name} again` };
  }
}
