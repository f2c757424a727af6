import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** No reports to the makers of the tools, no look for updates, no colours. */
const QUIET = {
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  NO_UPDATE_NOTIFIER: '1',
  NO_COLOR: '1',
  CI: 'true',
};
const GIVEN_UP_AFTER_MS = 60_000;

export interface ToolResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program of an installed package, to be run by this Node. */
export function findTool(packageName: string, binary: string): string {
  const require = createRequire(import.meta.url);
  const folder = (require.resolve.paths(packageName) ?? [])
    .map((path) => join(path, packageName))
    .find((path) => tryRead(join(path, 'package.json')) !== undefined);
  const manifest = folder === undefined ? undefined : tryRead(join(folder, 'package.json'));
  const { bin } = JSON.parse(manifest ?? '{}') as { bin?: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin?.[binary];
  if (folder === undefined || file === undefined)
    throw new Error(`${packageName} is not installed: run pnpm install`);
  return join(folder, file);
}

/** Runs an installed tool to its end, without a shell. */
export function runTool(
  program: string,
  args: readonly string[],
  cwd = dirname(program),
): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...QUIET };
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: GIVEN_UP_AFTER_MS,
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output.stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output.stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 1, ...output }));
  });
}

function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
