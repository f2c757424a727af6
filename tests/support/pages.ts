import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/workspace.ts';

export interface Page {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Without code, whose brackets are not links. */
  readonly prose: string;
}

/** Every file that is, or will be, in the repository. */
export function listRepositoryFiles(): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const files = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0');
  return files.filter((path) => path !== '' && existsSync(join(root, path)));
}

/** The pages of Markdown among them. */
export function listPages(): readonly Page[] {
  return listRepositoryFiles()
    .filter((path) => path.endsWith('.md'))
    .map(readPage);
}

export function readPage(path: string): Page {
  const text = readFileSync(join(root, path), 'utf8');
  return {
    path,
    text,
    prose: text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '``'),
  };
}

/** What can stand after `#` in a link to the page, made of its headings as GitHub makes it. */
export function listAnchors({ text }: Page): ReadonlySet<string> {
  const anchors = new Set<string>();
  const headings = text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/^#{1,6} +(.+?) *#*$/gm);
  for (const [, heading = ''] of headings) {
    const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = plain.replaceAll(/[^\p{L}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
    let anchor = slug;
    for (let again = 1; anchors.has(anchor); again += 1) anchor = `${slug}-${again}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Targets of links and pictures, in Markdown and in HTML. */
export function listLinks({ prose }: Page): readonly string[] {
  const markdown = prose.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g);
  const html = prose.matchAll(/(?:href|src|srcset)="([^"\s]+)[^"]*"/g);
  const definitions = prose.matchAll(/^\[[^\]]+\]: <?(\S+?)>?$/gm);
  return [...markdown, ...html, ...definitions].map(([, target = '']) => target);
}
