import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createTerminal } from '../test-support/terminal.ts';
import { openScreen, type ScreenProcess } from './screen.ts';

function open() {
  const host = Object.assign(new EventEmitter(), {
    pid: 7,
    kills: [] as unknown[],
    kill: (...call: unknown[]) => host.kills.push(call),
  });
  const terminal = createTerminal(20, 5);
  let repaints = 0;
  const screen = openScreen(
    terminal,
    () => {
      repaints += 1;
    },
    host as unknown as ScreenProcess,
  );
  return { host, terminal, screen, repaints: () => repaints };
}

test('what is shorter leaves nothing of what was longer', async () => {
  const { terminal, screen } = open();
  screen.paint(['one long line', 'two', 'three']);
  screen.paint(['one', '2']);
  await terminal.flushed();
  expect(terminal.screen()).toEqual(['one', '2']);
});

test.each(['close', 'exit'])('the terminal is given back once: %s', async (way) => {
  const { host, terminal, screen } = open();
  await terminal.flushed();
  expect([terminal.isAlternate, terminal.isCursorHidden]).toEqual([true, true]);
  if (way === 'close') screen.close();
  else host.emit('exit', 1);
  await terminal.flushed();
  expect([terminal.isAlternate, terminal.isCursorHidden]).toEqual([false, false]);
  const { length } = terminal.raw();
  screen.close();
  screen.paint(['late']);
  host.emit('exit', 0);
  expect(terminal.raw()).toHaveLength(length);
});

test('Ctrl-Z gives it back, and coming back paints anew', async () => {
  const { host, terminal, repaints } = open();
  host.emit('SIGTSTP');
  await terminal.flushed();
  expect(terminal.isAlternate).toBe(false);
  expect(host.kills).toEqual([[7, 'SIGSTOP']]);
  host.emit('SIGCONT');
  await terminal.flushed();
  expect([terminal.isAlternate, repaints()]).toEqual([true, 1]);
  terminal.resize(10, 5);
  expect(repaints()).toBe(2);
});
