import ts from 'typescript';

const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

/** A program as JavaScript, for a runtime that takes no TypeScript. */
export function transpile(code: string): string {
  return ts.transpileModule(code, { compilerOptions }).outputText;
}
