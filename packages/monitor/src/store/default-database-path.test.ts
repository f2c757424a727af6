import { homedir } from 'node:os';
import { expect, test } from 'vitest';
import { defaultDatabasePath } from './default-database-path.ts';

test.each([
  {
    platform: 'linux',
    env: { HOME: '/home/mo', XDG_DATA_HOME: '/data' },
    want: '/data/fuelgauge/monitor.sqlite',
  },
  {
    platform: 'linux',
    env: { HOME: '/home/mo', XDG_DATA_HOME: 'relative' },
    want: '/home/mo/.local/share/fuelgauge/monitor.sqlite',
  },
  {
    platform: 'freebsd',
    env: { HOME: '/home/mo', XDG_DATA_HOME: '' },
    want: '/home/mo/.local/share/fuelgauge/monitor.sqlite',
  },
  {
    platform: 'darwin',
    env: { HOME: '/Users/mo' },
    want: '/Users/mo/Library/Application Support/fuelgauge/monitor.sqlite',
  },
  {
    platform: 'win32',
    env: { USERPROFILE: 'C:\\Users\\mo', LOCALAPPDATA: 'D:\\Local' },
    want: 'D:\\Local\\fuelgauge\\monitor.sqlite',
  },
  {
    platform: 'win32',
    env: { USERPROFILE: 'C:\\Users\\mo' },
    want: 'C:\\Users\\mo\\AppData\\Local\\fuelgauge\\monitor.sqlite',
  },
] as const)('$platform $env: $want', ({ platform, env, want }) => {
  expect(defaultDatabasePath(env, platform)).toBe(want);
});

test('a process without HOME has one all the same', () => {
  expect(defaultDatabasePath({}, 'linux')).toBe(
    `${homedir()}/.local/share/fuelgauge/monitor.sqlite`,
  );
});
