import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { x } from 'tinyexec';

/** No telemetry, no look for updates, no colours. */
const QUIET = {
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  NO_UPDATE_NOTIFIER: '1',
  NO_COLOR: '1',
  CI: 'true',
};
const TIMEOUT_MS = 60_000;

export interface ToolResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program of an installed package, to be run by this Node. */
export function findTool(packageName: string, binary: string): string {
  const require = createRequire(import.meta.url);
  for (const path of require.resolve.paths(packageName) ?? []) {
    const manifest = tryRead(join(path, packageName, 'package.json'));
    const { bin } = JSON.parse(manifest ?? '{}') as { bin?: string | Record<string, string> };
    const file = typeof bin === 'string' ? bin : bin?.[binary];
    if (file !== undefined) return join(path, packageName, file);
  }
  throw new Error(`${packageName} is not installed: run pnpm install`);
}

/** Runs an installed tool to its end, without a shell. */
export async function runTool(
  program: string,
  args: readonly string[],
  cwd = dirname(program),
): Promise<ToolResult> {
  const nodeOptions = { cwd, env: QUIET };
  const options = { timeout: TIMEOUT_MS, nodeOptions };
  const { exitCode = 1, stdout, stderr } = await x(process.execPath, [program, ...args], options);
  return { exitCode, stdout, stderr };
}

function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
