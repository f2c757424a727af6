import { resolve } from 'node:path';
import type { Change } from '../../compare/change.ts';
import { classify } from '../../compare/classify.ts';
import { UsageError } from '../../errors/spec-error.ts';
import { readDocument } from '../../openapi/document.ts';
import type { Command } from '../command.ts';
import { parseArguments } from '../parse-arguments.ts';

const USAGE = 'spec classify OLD NEW [--json]';

/** The bump is printed and never an exit code. */
export const classifyCommand: Command = {
  usage: USAGE,
  summary: 'Says which version bump two OpenAPI files need, with every reason.',
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
    else for (const line of [bump, ...changes.map(describe)]) print(line);
    return 0;
  },
};

const describe = ({ bump, pointer, rule, message }: Change): string =>
  `${bump.padEnd(6)} ${message} (${rule})\n       ${pointer}`;
