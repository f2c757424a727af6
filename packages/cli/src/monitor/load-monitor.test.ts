import { expect, test } from 'vitest';
import { isNewEnough, loadMonitor } from './load-monitor.ts';

test.each([
  { given: '20.19.0', want: false },
  { given: '22.12.9', want: false },
  { given: '22.13.0', want: true },
  { given: '24.0.0', want: true },
])('Node $given: $want', ({ given, want }) => expect(isNewEnough(given)).toBe(want));

test.each(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'])('%s says how to get it', async (code) => {
  const importMonitor = async () => {
    throw Object.assign(new Error('/secret/path'), { code });
  };
  await expect(loadMonitor({ importMonitor })).rejects.toThrow('npm install @fuelgauge/monitor');
  await expect(loadMonitor({ importMonitor })).rejects.not.toThrow('/secret/path');
});

test('a package that breaks is not taken for one that is missing', async () => {
  const importMonitor = async () => {
    throw new SyntaxError('broken');
  };
  await expect(loadMonitor({ importMonitor })).rejects.toThrow(SyntaxError);
});

test('an older monitor is told as that', async () => {
  await expect(loadMonitor({ importMonitor: async () => ({}) })).rejects.toThrow(
    'do not fit: update both',
  );
});
