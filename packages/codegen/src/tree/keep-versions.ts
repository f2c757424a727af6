import type { TextFiles } from '../spec/spec-folder.ts';

/** The emitted files with the versions that are there already: releases set them, not the generator. */
export function keepVersions(emitted: TextFiles, existing: TextFiles): TextFiles {
  return new Map(
    [...emitted].map(([path, text]) => [path, keepVersion(path, text, existing.get(path))]),
  );
}

function keepVersion(path: string, text: string, existing: string | undefined): string {
  const version =
    path.endsWith('/package.json') && existing !== undefined ? readVersion(existing) : undefined;
  return version === undefined
    ? text
    : text.replace(/("version": )"[^"]*"/, (_, label: string) => `${label}${version}`);
}

/** The version as JSON text; undefined where the file is no package any more. */
function readVersion(text: string): string | undefined {
  try {
    const { version } = JSON.parse(text) as { version?: unknown };
    return typeof version === 'string' ? JSON.stringify(version) : undefined;
  } catch {
    return undefined;
  }
}
