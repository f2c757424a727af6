import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { dropExternalReferences } from '../openapi/drop-external-references.ts';
import { findTool, runTool, type ToolResult } from './run-tool.ts';

const RULES = fileURLToPath(new URL('../../redocly.yaml', import.meta.url));

/** One thing that Redocly finds wrong with a document. */
export interface Defect {
  /** `no-server-trailing-slash` */
  readonly rule: string;
  readonly severity: 'error' | 'warn';
  readonly message: string;
  /** JSON Pointer. */
  readonly pointer: string;
}

interface Report {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly severity: Defect['severity'];
    readonly message: string;
    readonly location: readonly { readonly pointer?: string }[];
  }[];
}

/** Lints a resolved document with Redocly, by the rules in `redocly.yaml`. */
export async function findDefects(document: Json): Promise<readonly Defect[]> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'fuelgauge-lint-'));
  const file = join(folder.path, 'openapi.json');
  await writeFile(file, JSON.stringify(dropExternalReferences(document)));
  const args = ['lint', 'openapi.json', '--config', RULES, '--format', 'json'];
  const program = findTool('@redocly/cli', 'redocly');
  const { problems } = parseReport(await runTool(program, args, folder.path));
  return problems.map(({ ruleId, severity, message, location }) => ({
    rule: ruleId,
    severity,
    message,
    pointer: (location[0]?.pointer ?? '#').slice(1),
  }));
}

/** One line for people. */
export const describeDefect = ({ rule, message, pointer }: Defect): string =>
  `redocly: #${pointer || '/'}: ${message} (${rule})`;

function parseReport({ stdout, stderr }: ToolResult): Report {
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    throw new SpecError(`redocly lint failed: ${stderr.trim() || stdout.trim()}`);
  }
}
