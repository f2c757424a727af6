// Where `npm exec` has put the pinned Node and pnpm. Plain JavaScript, as scripts/run.mjs is.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../node_modules/.cache/fuelgauge', import.meta.url));
const file = join(cache, 'tools.json');

/** `node@24.21.0` and where it is; the version is what the package there says of itself. */
function isPinned(bin, pinned) {
  const at = pinned.lastIndexOf('@');
  const [name, version] = [pinned.slice(0, at), pinned.slice(at + 1)];
  try {
    const manifest = JSON.parse(readFileSync(join(bin, '..', name, 'package.json'), 'utf8'));
    return manifest.version === version && existsSync(join(bin, name));
  } catch {
    return false;
  }
}

/** The folder of programs of an earlier run that still holds every pinned package, or undefined. */
export function findTools(packages, remembered = file) {
  try {
    const { bin } = JSON.parse(readFileSync(remembered, 'utf8'));
    return packages.every((pinned) => isPinned(bin, pinned)) ? bin : undefined;
  } catch {
    return undefined; // never run here, or nothing that can be read
  }
}

/** Writes down the folder on PATH that holds every pinned package, for the next run. */
export function rememberTools(packages, { path = process.env.PATH ?? '', folder = cache } = {}) {
  const bin = path
    .split(delimiter)
    .find((each) => packages.every((pinned) => isPinned(each, pinned)));
  if (bin === undefined || findTools(packages, join(folder, 'tools.json')) === bin) return;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'tools.json'), JSON.stringify({ bin }));
  } catch {
    // A folder that cannot be written costs a second, no more.
  }
}
