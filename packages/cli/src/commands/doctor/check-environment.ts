import type { Environment } from '@fuelgauge/core';
import { type CheckResult, ok, problem, warning } from './check-result.ts';

const PROXIES = [
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
  'ALL_PROXY',
  'all_proxy',
];
const LEAKY_DEBUG = /\bhttp\b/i;

/** The variables that are set to a proxy. Their values may hold a password and are not looked at. */
function findProxies(env: Environment): readonly string[] {
  return PROXIES.filter((name) => (env[name] ?? '') !== '');
}

function majorOf(nodeVersion: string): number {
  return Number(nodeVersion.split('.')[0]);
}

/** Whether requests go through a proxy. Only newer Node reads the variables, and only when it is told to. */
export function usesProxy(env: Environment, nodeVersion: string): boolean {
  const { NODE_USE_ENV_PROXY: isEnabled } = env;
  return majorOf(nodeVersion) >= 24 && isEnabled === '1' && findProxies(env).length > 0;
}

/** Checks what in the environment affects every account. */
export function checkEnvironment(env: Environment, nodeVersion: string): readonly CheckResult[] {
  return [
    ok('node', `Node ${nodeVersion}`),
    checkProxy(env, nodeVersion),
    checkTlsSwitch(env),
    ...checkDebug(env, nodeVersion),
  ];
}

function checkProxy(env: Environment, nodeVersion: string): CheckResult {
  const names = findProxies(env).join(', ');
  if (names === '') return ok('proxy', 'no proxy is set');
  if (usesProxy(env, nodeVersion)) return ok('proxy', `requests go through the proxy of ${names}`);
  const next =
    majorOf(nodeVersion) >= 24
      ? 'set NODE_USE_ENV_PROXY=1 if requests must go through it'
      : 'use Node 24 with NODE_USE_ENV_PROXY=1 if requests must go through it';
  return warning('proxy', `${names} is set, but Node does not use it`, next);
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
