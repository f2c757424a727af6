import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** What a vendor is called. */
export interface VendorNames {
  readonly id: string;
  readonly name: string;
  readonly keyVariables: readonly string[];
}

/** The words of a name, each between dashes: `createAcmeCloud`, `ACME_CLOUD` and `acme-cloud` have `-acme-cloud-`. */
const wordsOf = (text: string): string =>
  `-${text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '')}-`;

/** Words of our own contract that a vendor is called by as well: how long it lasts is a runway. */
const CONTRACT_WORDS = ['runway'] as const;

/** Words that the platform's own declarations use, and ours: in code they name no vendor, unless they are compared with an id. */
const platformWords: ReadonlySet<string> = readPlatformWords();

function readPlatformWords(): ReadonlySet<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('typescript'));
  const text = readdirSync(folder)
    .filter((file) => /^lib\.(dom|es\d+)(\..+)?\.d\.ts$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const names = new Set(text.match(/[A-Za-z]\w*/g));
  return new Set(
    [...names, ...builtinModules, ...CONTRACT_WORDS].flatMap((name) => wordsOf(name).split('-')),
  );
}

/** Names and texts of a file without its comments, which may name a vendor as an example. */
interface SourceWords {
  readonly all: readonly string[];
  /** Texts that something called an id, a provider or a vendor is compared with. */
  readonly comparedWithIds: readonly string[];
}

const isIdentity = (node: ts.Node): boolean =>
  /(^|\W)(\w*[iI]d|\w*[pP]rovider|\w*[vV]endor)\W*$/.test(node.getText());

function readSourceWords(text: string): SourceWords {
  const all: string[] = [];
  const comparedWithIds: string[] = [];
  const compare = (node: ts.Node, other: ts.Node) => {
    if (ts.isStringLiteralLike(node) && isIdentity(other)) comparedWithIds.push(node.text);
  };
  const visit = (node: ts.Node): void => {
    if (
      ts.isIdentifier(node) ||
      ts.isLiteralExpression(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isTemplateHead(node)
    )
      all.push(node.text);
    if (ts.isBinaryExpression(node)) {
      compare(node.left, node.right);
      compare(node.right, node.left);
    }
    if (ts.isCaseClause(node)) compare(node.expression, node.parent.parent.expression);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true));
  return { all, comparedWithIds };
}

/** Tells whether code speaks of one of these vendors. An id may be a word of code, or lie within one. */
export function createNameFinder(vendors: readonly VendorNames[]): (text: string) => boolean {
  const ids = new Set(vendors.map(({ id }) => id));
  const names = vendors
    .flatMap(({ id, name, keyVariables }) => [id, name, ...keyVariables])
    .map(wordsOf)
    .filter((name) => name !== '--' && !platformWords.has(name.slice(1, -1)));
  const isNamed = (word: string): boolean => {
    const [, ofPackage = ''] = /^@fuelgauge\/([^/]+)/.exec(word) ?? [];
    const words = wordsOf(word);
    return ids.has(ofPackage) || names.some((name) => words.includes(name));
  };
  return (text) => {
    const { all, comparedWithIds } = readSourceWords(text);
    return all.some(isNamed) || comparedWithIds.some((word) => ids.has(word));
  };
}
