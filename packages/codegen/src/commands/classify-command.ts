import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { classify } from '../compare/classify.ts';
import { UsageError } from '../errors/spec-error.ts';
import { readDocument } from '../openapi/document.ts';
import { askRedocly, describeDisagreement } from '../release/second-opinion.ts';
import type { CommandContext } from './command-context.ts';

const USAGE = 'usage: spec classify OLD NEW [--json]';

/** `pnpm spec classify OLD NEW [--json]`: the bump that two OpenAPI files deserve. The verdict is never an exit code. */
export async function runClassifyCommand(
  args: readonly string[],
  { cwd, print, warn }: CommandContext,
): Promise<void> {
  const { files, isJson } = parseClassifyArgs(args);
  const [old, next] = await Promise.all(files.map((file) => readDocument(resolve(cwd, file))));
  const [classification, opinion] = await Promise.all([
    classify(old ?? null, next ?? null),
    askRedocly(old ?? null, next ?? null),
  ]);
  const { bump, changes } = classification;
  if (isJson) print(JSON.stringify({ bump, changes }));
  else for (const line of [bump, ...changes.map(describe)]) print(line);
  for (const line of describeDisagreement(classification, opinion)) warn(line);
}

const describe = ({
  bump,
  pointer,
  rule,
  message,
}: {
  bump: string;
  pointer: string;
  rule: string;
  message: string;
}) => `${bump.padEnd(6)} ${message} (${rule})\n       ${pointer}`;

function parseClassifyArgs(args: readonly string[]) {
  try {
    const options = { json: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length !== 2) throw new UsageError(USAGE);
    return { files: positionals, isJson: values.json === true };
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}
