import ts from 'typescript';
import { listHandWrittenFiles, type SourceFile } from '../../support/hand-written.ts';

/** What meets texts from outside: what is published, and what reads the vendors' pages. */
const COVERED =
  /^(packages\/(core|balances|cli|codegen)\/src|scripts)\/(?!.*(\.test\.ts|test-support\/))/;

export const coveredFiles: readonly SourceFile[] = listHandWrittenFiles().filter(({ path }) =>
  COVERED.test(path),
);

/** Every node of a file. */
function* walk(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* walk(child);
}

const nodesOf = ({ text }: SourceFile): Iterable<ts.Node> =>
  walk(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true));

/** The text of every regular expression literal. */
export const listLiterals = (file: SourceFile): readonly string[] =>
  [...nodesOf(file)].filter(ts.isRegularExpressionLiteral).map(({ text }) => text);

/** Whether a file makes patterns of texts. */
export const buildsPatterns = (file: SourceFile): boolean =>
  [...nodesOf(file)].some(
    (node) =>
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText() === 'RegExp',
  );
