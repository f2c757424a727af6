/** `tsconfig.json` of a package this many folders below the root. */
export function emitTsconfig(depth: number): string {
  return `{ "extends": "${'../'.repeat(depth)}tsconfig.base.json", "include": ["src"] }\n`;
}
