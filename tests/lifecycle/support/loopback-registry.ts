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

/**
 * A registry on this machine with the rules of npm's: a workflow publishes what trusts it, which no package does before it exists;
 * a person publishes everything; nobody publishes a version again.
 */
export interface LoopbackRegistry {
  /** The `.npmrc` that leads to it. */
  readonly npmrc: string;
  /** The same for a person who has logged in. */
  readonly npmrcOfPerson: string;
  /** The environment without what would lead elsewhere: npm hands its own settings to the scripts that it runs. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The same in a job that can prove which workflow it is. */
  readonly envOfWorkflow: Readonly<Record<string, string | undefined>>;
  /** Names that were asked for. */
  readonly asked: readonly string[];
  /** In the order in which they came. */
  readonly published: readonly Publication[];
  /** Adds a package with an earlier version. */
  add(name: string, version: string): void;
  /** Lets the workflow publish a package, as `npm trust` does. Only what exists has settings. */
  trust(name: string): void;
  close(): Promise<void>;
}

const PERSON = 'rehearsal';
const EXCHANGE = '/-/npm/v1/oidc/token/exchange/package/';
const IDENTITY = 'identity-of-the-workflow';
const tokenFor = (name: string): string => `workflow-for-${name}`;

interface Answer {
  readonly status: number;
  readonly body: object;
}
const refuse = (status: number, error: string): Answer => ({ status, body: { error } });

export async function startLoopbackRegistry(): Promise<LoopbackRegistry> {
  const asked: string[] = [];
  const published: Publication[] = [];
  /** Versions by name. */
  const packages = new Map<string, Set<string>>();
  const trusted = new Set<string>();

  function exchange(name: string, bearer: string): Answer {
    if (bearer !== IDENTITY) return refuse(401, 'no identity');
    if (!packages.has(name)) return refuse(404, 'OIDC token exchange error - package not found');
    if (!trusted.has(name)) return refuse(403, 'OIDC permission denied for this action');
    return { status: 201, body: { token: tokenFor(name) } };
  }

  function publish(publication: Publication, bearer: string): Answer {
    const { name } = publication;
    const [version = ''] = Object.keys(publication.versions);
    const versions = packages.get(name) ?? new Set<string>();
    const isWorkflow = trusted.has(name) && bearer === tokenFor(name);
    // npm answers 404 to those who may not create a package.
    if (bearer !== PERSON && !isWorkflow) return refuse(404, 'not found, or not permitted');
    if (versions.has(version))
      return refuse(403, `You cannot publish over the previously published versions: ${version}.`);
    packages.set(name, versions.add(version));
    published.push(publication);
    return { status: 201, body: { ok: true } };
  }

  function describe(name: string): Answer {
    asked.push(name);
    const versions = [...(packages.get(name) ?? [])];
    if (versions.length === 0) return refuse(404, 'not found');
    const manifests = versions.map((version) => [version, { name, version, dist: {} }]);
    const tags = { latest: versions.at(-1) };
    return {
      status: 200,
      body: { name, 'dist-tags': tags, versions: Object.fromEntries(manifests) },
    };
  }

  const { url, close } = await listenOnLoopback(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    const bearer = (request.headers.authorization ?? '').replace(/^bearer /i, '');
    const body = await text(request);
    const answer =
      path === '/-/identity'
        ? { status: 200, body: { value: IDENTITY } }
        : path.startsWith(EXCHANGE)
          ? exchange(path.slice(EXCHANGE.length), bearer)
          : request.method === 'PUT'
            ? publish(JSON.parse(body) as Publication, bearer)
            : describe(path.slice(1));
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  });
  const npmrc = `registry=${url}/\nfetch-retries=0\n`;
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^p?npm_config_|^(GITHUB|ACTIONS|RUNNER)_|^(CI|NPM_ID_TOKEN)$/i.test(name),
    ),
  );
  return {
    npmrc,
    npmrcOfPerson: `${npmrc}${url.replace('http:', '')}/:_authToken=${PERSON}\n`,
    env,
    envOfWorkflow: {
      ...env,
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'somebody/fuelgauge',
      GITHUB_RUN_ID: '42',
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/-/identity?version=1`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'proof',
    },
    asked,
    published,
    add: (name, version) => void packages.set(name, new Set([version])),
    trust(name) {
      if (!packages.has(name)) throw new Error(`${name} does not exist, so it has no settings`);
      trusted.add(name);
    },
    close,
  };
}
