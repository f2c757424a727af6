import { expect, test } from 'vitest';
import { wantsColor } from './wants-color.ts';

const write = () => true;

test.each([
  { isTTY: true, env: {}, want: true },
  { isTTY: false, env: {}, want: false },
  { isTTY: true, env: { NO_COLOR: '1' }, want: false },
  { isTTY: true, env: { NO_COLOR: '' }, want: true },
  { isTTY: true, env: { TERM: 'dumb' }, want: false },
  { isTTY: true, env: { CI: 'true' }, want: false },
  { isTTY: true, env: { CI: 'false' }, want: true },
  { isTTY: false, env: { CI: 'true', FORCE_COLOR: '1' }, want: true },
  { isTTY: false, env: { FORCE_COLOR: '1' }, want: true },
  { isTTY: true, env: { FORCE_COLOR: '0' }, want: false },
  { isTTY: false, env: { FORCE_COLOR: '1', NO_COLOR: '1' }, want: true },
  { isTTY: true, env: { FORCE_COLOR: '1' }, color: false, want: false },
])('terminal $isTTY, $env, color $color: $want', ({ isTTY, env, color = true, want }) => {
  expect(wantsColor({ isTTY, write }, env, { color })).toBe(want);
});
