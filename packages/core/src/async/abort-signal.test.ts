import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { onAbort } from './abort-signal.ts';

test('thousands wait behind one listener, and none is left when they stop', () => {
  const { signal } = new AbortController();
  const stops = Array.from({ length: 5000 }, () => onAbort(signal, () => {}));
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  for (const stop of stops) stop();
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

test('an abort reaches everyone who still waits', () => {
  const controller = new AbortController();
  const called: string[] = [];
  onAbort(controller.signal, () => called.push('first'));
  const stop = onAbort(controller.signal, () => called.push('stopped'));
  onAbort(controller.signal, () => called.push('last'));
  stop();
  controller.abort();
  expect(called).toEqual(['first', 'last']);
});

test('stopping twice does not stop those who came since', () => {
  const controller = new AbortController();
  const called: string[] = [];
  const stop = onAbort(controller.signal, () => {});
  stop();
  onAbort(controller.signal, () => called.push('later'));
  stop();
  controller.abort();
  expect(called).toEqual(['later']);
});
