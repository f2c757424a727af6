import { describe, expect, test } from 'vitest';
import { checkEnvironment } from './check-environment.ts';

describe('the environment', () => {
  test.each([
    { env: {}, node: '24.0.0', want: [] },
    { env: { HTTPS_PROXY: 'http://u:SECRET@proxy' }, node: '20.19.0', want: ['warning proxy'] },
    { env: { https_proxy: 'http://proxy' }, node: '24.0.0', want: ['warning proxy'] },
    { env: { https_proxy: 'http://proxy' }, node: '24.0.0', isHeeded: true, want: [] },
    { env: { ALL_PROXY: 'x' }, node: '24.0.0', isHeeded: true, want: ['warning proxy'] },
    { env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, node: '24.0.0', want: ['problem tls switch'] },
    { env: { NODE_TLS_REJECT_UNAUTHORIZED: '1' }, node: '24.0.0', want: [] },
    { env: { NODE_DEBUG: 'http' }, node: '20.19.0', want: ['problem debug'] },
    { env: { NODE_DEBUG: 'fs' }, node: '24.0.0', want: ['warning debug'] },
  ])('$env on Node $node: $want', ({ env, node, want, isHeeded = false }) => {
    const results = checkEnvironment({ env, isHeeded, nodeVersion: node });
    expect(
      results
        .filter(({ status }) => status !== 'ok')
        .map(({ status, check }) => `${status} ${check}`),
    ).toEqual(want);
    expect(JSON.stringify(results)).not.toContain('SECRET');
  });
});
