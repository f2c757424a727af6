/** First line of a generated TypeScript file. It has no date and no version, so that neither touches files. */
export function markTypeScript(source: string, code: string): string {
  return `// ${mark(source)}\n${code}`;
}

/** First line of a generated Markdown file. */
export function markMarkdown(source: string, text: string): string {
  return `<!-- ${mark(source)} -->\n\n${text}`;
}

const mark = (source: string): string => `@generated from ${source} by pnpm generate; do not edit`;
