export function findTools(packages: readonly string[], remembered?: string): string | undefined;
export function rememberTools(
  packages: readonly string[],
  given?: { readonly path?: string; readonly folder?: string },
): void;
