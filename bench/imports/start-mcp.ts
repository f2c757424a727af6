import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../scripts/lib/workspace.ts';

const MAIN = join(root, 'packages/mcp/dist/main.mjs');

/** The first message of an agent, to which the server says who it is. */
const INITIALIZE = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'bench', version: '1.0.0' },
  },
});

/** Starts the built server as an agent does, and ends it. @returns milliseconds until it has answered */
export async function measureMcpStart(program: string, folder: string): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(program, [MAIN], {
    cwd: folder,
    env: { HOME: folder, LINKUP_API_KEY: 'made-up' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  try {
    child.stdin.write(`${INITIALIZE}\n`);
    const [answer] = await once(child.stdout, 'data');
    if (!String(answer).includes('"name":"fuelgauge"'))
      throw new Error(`the server did not start: ${String(answer)}`);
    return performance.now() - startedAt;
  } finally {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
}
