import { sha256 } from '../json/canonical-json.ts';
import type { TextFiles } from '../spec/spec-folder.ts';

/** A digest of texts in their order. Where one ends and the next begins counts as well. */
export const digest = (...texts: readonly string[]): string =>
  sha256(texts.map((text) => `${text.length}\n${text}`).join(''));

/** A digest of files: of their paths and texts, in whatever order they come. */
export const digestFiles = (files: TextFiles): string =>
  digest(...[...files].sort(([a], [b]) => (a < b ? -1 : 1)).flat());
