import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** How the registry behaves: it serves, responds with this status, or never responds. */
export type RegistryFault = number | 'hangs' | undefined;

/** A registry of npm on loopback that has one version of one package. */
export interface PackageRegistry {
  readonly url: string;
  /** Paths that were asked for. */
  readonly asked: string[];
  fault: RegistryFault;
  close(): Promise<void>;
}

/**
 * @param name - of the package, and of the program in it
 * @param program - a shell script
 */
export async function startPackageRegistry(
  name: string,
  version: string,
  program: string,
): Promise<PackageRegistry> {
  const tarball = await packProgram(name, version, program);
  const server = createServer((request, response) => {
    registry.asked.push(request.url ?? '');
    if (registry.fault === 'hangs') return;
    const isKnown = request.url === `/${name}` || request.url === `/${name}.tgz`;
    response.statusCode = registry.fault ?? (isKnown ? 200 : 404);
    if (response.statusCode !== 200) return response.end('{"error":"refused"}');
    if (request.url?.endsWith('.tgz')) return response.end(tarball);
    const dist = { tarball: `${registry.url}/${name}.tgz` };
    const versions = { [version]: { name, version, bin: { [name]: 'program' }, dist } };
    return response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const registry: PackageRegistry = {
    url: `http://127.0.0.1:${port}`,
    asked: [],
    fault: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return registry;
}

async function packProgram(name: string, version: string, program: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'fuelgauge-package-'));
  try {
    await mkdir(join(folder, 'package'));
    const manifest = { name, version, bin: { [name]: 'program' } };
    await writeFile(join(folder, 'package/package.json'), JSON.stringify(manifest));
    await writeFile(join(folder, 'package/program'), `#!/bin/sh\n${program}\n`);
    await promisify(execFile)('tar', ['-czf', 'package.tgz', 'package'], { cwd: folder });
    return await readFile(join(folder, 'package.tgz'));
  } finally {
    await rm(folder, { recursive: true });
  }
}
