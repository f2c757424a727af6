import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/workspace.ts';

export interface CodeBlock {
  /** Of the page, from the root. */
  readonly path: string;
  /** File and number, as a title and as a file name. */
  readonly title: string;
  readonly fileName: string;
  /** What stands after the fence: the language, and what tests are to know. */
  readonly info: string;
  readonly code: string;
}

const BLOCK = /^```(.*)\n([\s\S]*?)^```$/gm;

/** The blocks of a Markdown file, in order. */
export function listAllCodeBlocks(path: string): readonly CodeBlock[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(BLOCK)].map(([, info = '', code = ''], index) => ({
    path,
    title: `${path}, block ${index + 1}`,
    fileName: `${path.replace(/\W+/g, '-')}-${index + 1}`,
    info,
    code,
  }));
}

/** Those of one language. */
export function listCodeBlocks(path: string, language: string): readonly CodeBlock[] {
  return listAllCodeBlocks(path).filter(({ info }) => info === language);
}

const EXCERPT = /^\/\/ (examples\/\S+)\n/;

/** The example that a block shows, where it is one: it is checked and run where it stands. */
export function exampleOf({ code }: CodeBlock): string | undefined {
  return EXCERPT.exec(code)?.[1];
}

/** What the block says that it prints: `console.log(left); // 12.5`. */
export function listShownOutput({ code }: CodeBlock): readonly string[] {
  return [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, output = '']) => output);
}
