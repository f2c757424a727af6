import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/workspace.ts';

export interface CodeBlock {
  /** File and number, as a title and as a file name. */
  readonly title: string;
  readonly fileName: string;
  readonly code: string;
}

/** The blocks of one language in a Markdown file, in order. */
export function listCodeBlocks(path: string, language: string): readonly CodeBlock[] {
  const text = readFileSync(join(root, path), 'utf8');
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...text.matchAll(fence)].map(([, code = ''], index) => ({
    title: `${path}, block ${index + 1}`,
    fileName: `${path.replace(/\W+/g, '-')}-${index + 1}`,
    code,
  }));
}
