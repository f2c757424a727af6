import { resolve } from 'node:path';
import { classify } from '../../compare/classify.ts';
import { printChange } from '../../compare/print-change.ts';
import { UsageError } from '../../errors/spec-error.ts';
import { readDocument } from '../../openapi/document.ts';
import type { Command } from '../command.ts';
import { parseArguments } from '../parse-arguments.ts';

const USAGE = 'spec classify OLD NEW [--json]';

/** The bump is printed and never an exit code. */
export const classifyCommand: Command = {
  usage: USAGE,
  summary: 'Says which version bump two OpenAPI files need, with every reason.',
  options: { '--json': 'prints one JSON object' },
  example: 'spec classify old.yaml new.yaml --json',
  exits: { 0: 'whatever the bump is', 1: 'a file is no OpenAPI document', 64: 'wrong usage' },
  async run(args, { cwd, print }) {
    const { values, positionals } = parseArguments(args, { json: { type: 'boolean' } }, USAGE);
    const [old, next] = positionals;
    if (old === undefined || next === undefined || positionals.length > 2)
      throw new UsageError(`usage: ${USAGE}`);
    const { bump, changes } = await classify(
      await readDocument(resolve(cwd, old)),
      await readDocument(resolve(cwd, next)),
    );
    if (values.json) print(JSON.stringify({ bump, changes }));
    else for (const line of [bump, ...changes.flatMap(printChange)]) print(line);
    return 0;
  },
};
