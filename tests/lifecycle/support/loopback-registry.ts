import { text } from 'node:stream/consumers';
import type { Manifest } from '../../../scripts/lib/workspace.ts';
import { listenOnLoopback } from '../../support/loopback.ts';

/** What npm sends when it publishes a version of a package. */
export interface Publication {
  readonly name: string;
  readonly access: string;
  readonly 'dist-tags': Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, Manifest>>;
}

/** A registry on this machine that has no package and takes everything. */
export interface LoopbackRegistry {
  /** The `.npmrc` that leads to it. */
  readonly npmrc: string;
  /** The environment without what would lead elsewhere: npm hands its own settings to the scripts that it runs. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Names that were asked for. */
  readonly asked: readonly string[];
  /** In the order in which they came. */
  readonly published: readonly Publication[];
  close(): Promise<void>;
}

export async function startLoopbackRegistry(): Promise<LoopbackRegistry> {
  const asked: string[] = [];
  const published: Publication[] = [];
  const { url, close } = await listenOnLoopback(async (request, response) => {
    const isPublished = request.method === 'PUT';
    if (isPublished) published.push(JSON.parse(await text(request)) as Publication);
    else asked.push(decodeURIComponent((request.url ?? '').slice(1)));
    response.writeHead(isPublished ? 201 : 404, { 'content-type': 'application/json' });
    response.end(isPublished ? '{"ok":true}' : '{"error":"not found"}');
  });
  return {
    npmrc: `registry=${url}/\n${url.replace('http:', '')}/:_authToken=rehearsal\n`,
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^p?npm_config_/i.test(name)),
    ),
    asked,
    published,
    close,
  };
}
