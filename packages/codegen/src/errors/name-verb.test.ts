import { afterEach, expect, test, vi } from 'vitest';
import { nameVerb } from './name-verb.ts';

afterEach(() => vi.unstubAllEnvs());

test.each<{ agent: string | undefined; tools?: string; want: readonly string[] }>([
  { agent: undefined, want: ['npm run spec -- confirm acme', 'npm run relock'] },
  { agent: 'npm/10.8.2 node/v20.20.0', want: ['npm run spec -- confirm acme', 'npm run relock'] },
  { agent: 'pnpm/12.21.0 node/v24', want: ['pnpm spec confirm acme', 'pnpm relock'] },
  // Our own runner brings pnpm along: whoever typed `npm run` may not have it.
  {
    agent: 'pnpm/12.21.0 node/v24',
    tools: 'pnpm@12.21.0',
    want: ['npm run spec -- confirm acme', 'npm run relock'],
  },
])('$agent $tools', ({ agent, tools, want }) => {
  vi.stubEnv('npm_config_user_agent', agent);
  vi.stubEnv('FUELGAUGE_TOOLS', tools);
  expect([nameVerb('spec', 'confirm', 'acme'), nameVerb('relock')]).toEqual(want);
});
