import type { Environment } from '@fuelgauge/core';

/** In the order in which runtimes look; the first that is set counts. Only names are looked at: values hold passwords. */
const VARIABLES = {
  'https:': ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'],
  'http:': ['http_proxy', 'HTTP_PROXY'],
} as const;
/** What other programs heed, and no runtime of ours. */
const UNUSED = ['all_proxy', 'ALL_PROXY'] as const;

/** What a process does about proxies. */
export interface ProxyUse {
  readonly env: Environment;
  /** Whether its requests follow the variables. */
  readonly isHeeded: boolean;
  readonly nodeVersion: string;
}

/** How requests to one server travel. */
export type Route =
  | { readonly by: 'direct' }
  | { readonly by: 'proxy'; readonly variable: string }
  /** Directly, although a variable names a proxy. */
  | { readonly by: 'unheeded'; readonly variable: string };

/**
 * What this process does. Node reads the variables at its start, where NODE_USE_ENV_PROXY or --use-env-proxy says so,
 * and so may a preloaded module: in either case its dispatcher is one of proxies. Bun and Deno always read them.
 */
export function proxyUseOf(env: Environment): ProxyUse {
  const { bun, deno, node } = process.versions;
  const dispatcher = (globalThis as Record<symbol, unknown>)[
    Symbol.for('undici.globalDispatcher.1')
  ];
  const name = (dispatcher as object | undefined)?.constructor?.name;
  const isHeeded =
    bun !== undefined || deno !== undefined || /^(Env)?(Http)?ProxyAgent$/.test(name ?? '');
  return { env, isHeeded, nodeVersion: node };
}

const isSet = (env: Environment) => (name: string) => (env[name] ?? '') !== '';

/** The variables that are set to a proxy. */
export function setProxies(env: Environment): readonly string[] {
  return [...VARIABLES['https:'], ...UNUSED].filter(isSet(env));
}

/** How this process reaches a server. */
export function routeTo(url: URL, { env, isHeeded }: ProxyUse): Route {
  const heeded = VARIABLES[url.protocol === 'http:' ? 'http:' : 'https:'].find(isSet(env));
  const variable = heeded ?? UNUSED.find(isSet(env));
  if (variable === undefined || isExcepted(url, env)) return { by: 'direct' };
  return { by: isHeeded && heeded !== undefined ? 'proxy' : 'unheeded', variable };
}

/** Whether NO_PROXY names the server: `*`, a host, `.domain` for what is below it, each perhaps with a port. */
function isExcepted({ hostname, port, protocol }: URL, env: Environment): boolean {
  const list = (env['no_proxy'] || env['NO_PROXY'] || '').split(/[\s,]/).filter(Boolean);
  const host = hostname.toLowerCase();
  const at = port || (protocol === 'http:' ? '80' : '443');
  return list.some((entry) => {
    if (entry === '*') return list.length === 1;
    const [, name = '', only] = /^(.*?)(?::(\d{1,5}))?$/.exec(entry.toLowerCase()) ?? [];
    if (only !== undefined && only !== at) return false;
    const domain = name.replace(/^\*?\./, '');
    return host === domain || host.endsWith(`.${domain}`);
  });
}

/** What makes a Node heed the variables; `variable` is the one that it does not. */
export function howToHeed(variable: string, { isHeeded, nodeVersion }: ProxyUse): string {
  if (isHeeded) return `set HTTPS_PROXY in place of ${variable}`;
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  const isAble = major >= 24 || (major === 22 && minor >= 21);
  const start = isAble
    ? 'start it with NODE_USE_ENV_PROXY=1'
    : 'use Node 24, or 22.21, with NODE_USE_ENV_PROXY=1';
  return UNUSED.some((name) => name === variable) ? `${start}, and set HTTPS_PROXY` : start;
}
