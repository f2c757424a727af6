import type { Environment } from '@fuelgauge/core';
import { howToHeed, type ProxyUse, setProxies } from '../../proxy.ts';
import { type CheckResult, ok, problem, warning } from './check-result.ts';

const LEAKY_DEBUG = /\bhttp\b/i;

function majorOf(nodeVersion: string): number {
  return Number(nodeVersion.split('.')[0]);
}

/** Checks what in the environment affects every account. */
export function checkEnvironment(use: ProxyUse): readonly CheckResult[] {
  const { env, nodeVersion } = use;
  return [
    ok('node', `Node ${nodeVersion}`),
    checkProxy(use),
    checkTlsSwitch(env),
    ...checkDebug(env, nodeVersion),
  ];
}

function checkProxy(use: ProxyUse): CheckResult {
  const { env, isHeeded } = use;
  const names = setProxies(env);
  const [first] = names;
  if (first === undefined) return ok('proxy', 'no proxy is set');
  const used = names.filter((name) => !/^all_proxy$/i.test(name));
  if (isHeeded && used.length > 0) {
    const exceptions = env['no_proxy'] || env['NO_PROXY'] ? ', except to hosts of NO_PROXY' : '';
    return ok('proxy', `requests go through the proxy of ${used.join(', ')}${exceptions}`);
  }
  return warning(
    'proxy',
    `${names.join(', ')} is set, but this process does not use it`,
    `${howToHeed(first, use)} if requests must go through it`,
  );
}

function checkTlsSwitch({
  NODE_TLS_REJECT_UNAUTHORIZED: reject,
  NODE_EXTRA_CA_CERTS: extra,
}: Environment): CheckResult {
  if (reject === '0')
    return problem(
      'tls switch',
      'NODE_TLS_REJECT_UNAUTHORIZED=0: anybody on the network path can read keys',
      'unset it',
    );
  if (extra)
    return ok(
      'tls switch',
      'certificates are checked, those of NODE_EXTRA_CA_CERTS are trusted as well',
    );
  return ok('tls switch', 'certificates are checked');
}

function checkDebug(
  { NODE_DEBUG: debug = '' }: Environment,
  nodeVersion: string,
): readonly CheckResult[] {
  if (debug === '') return [];
  if (LEAKY_DEBUG.test(debug) && majorOf(nodeVersion) < 24)
    return [problem('debug', 'NODE_DEBUG makes other HTTP clients of Node print keys', 'unset it')];
  return [
    warning('debug', 'NODE_DEBUG is set: Node logs its internals', 'unset it where logs are kept'),
  ];
}
