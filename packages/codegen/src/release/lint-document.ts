import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { dropExternalReferences } from '../openapi/drop-external-references.ts';
import { findTool, runTool, type ToolResult } from './run-tool.ts';

const RULES = fileURLToPath(new URL('../../redocly.yaml', import.meta.url));

interface Report {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly severity: 'error' | 'warn';
    readonly message: string;
    readonly location: readonly { readonly pointer?: string }[];
  }[];
}

/**
 * Lints a resolved document with Redocly, by the rules in `redocly.yaml`.
 *
 * @returns the warnings, one line each
 * @throws SpecError with the errors
 */
export async function lintDocument(document: Json): Promise<readonly string[]> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'fuelgauge-lint-'));
  const file = join(folder.path, 'openapi.json');
  await writeFile(file, JSON.stringify(dropExternalReferences(document)));
  const args = ['lint', 'openapi.json', '--config', RULES, '--format', 'json'];
  const program = findTool('@redocly/cli', 'redocly');
  const { problems } = parseReport(await runTool(program, args, folder.path));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new SpecError(...errors.map(describe), 'correct the document by fixes.overlay.yaml');
  return problems.map(describe);
}

const describe = ({ ruleId, message, location }: Report['problems'][number]): string =>
  `redocly: ${location[0]?.pointer ?? '#/'}: ${message} (${ruleId})`;

function parseReport({ stdout, stderr }: ToolResult): Report {
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    throw new SpecError(`redocly lint failed: ${stderr.trim() || stdout.trim()}`);
  }
}
