import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { dropExternalReferences } from '../openapi/drop-external-references.ts';
import { findTool, runTool } from './run-tool.ts';

interface Report {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly severity: 'error' | 'warn';
    readonly message: string;
    readonly location: readonly { readonly pointer?: string }[];
  }[];
}

/**
 * Lints a resolved document with Redocly, by the rules in `redocly.yaml` at the root.
 * @returns the warnings, one line each
 * @throws SpecError with the errors
 */
export async function lintDocument(document: Json, configFile: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fuelgauge-lint-'));
  try {
    await writeFile(join(folder, 'openapi.json'), JSON.stringify(dropExternalReferences(document)));
    const args = ['lint', 'openapi.json', '--config', configFile, '--format', 'json'];
    const { stdout, stderr } = await runTool(findTool('@redocly/cli', 'redocly'), args, folder);
    const { problems } = parseReport(stdout, stderr);
    const describe = ({ ruleId, message, location }: Report['problems'][number]): string =>
      `redocly: ${location[0]?.pointer ?? '#/'}: ${message} (${ruleId})`;
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
      throw new SpecError(...errors.map(describe), 'correct the document by fixes.overlay.yaml');
    return problems.map(describe);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function parseReport(stdout: string, stderr: string): Report {
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    throw new SpecError(`redocly lint did not work: ${stderr.trim() || stdout.trim()}`);
  }
}
