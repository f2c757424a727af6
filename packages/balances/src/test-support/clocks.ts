import { vi } from 'vitest';

/** Moves the two clocks, which must be faked, each by its own number of milliseconds. */
export function moveClocks(monotonicMs: number, wallMs: number): void {
  const wall = Date.now() + wallMs;
  vi.advanceTimersByTime(monotonicMs);
  vi.setSystemTime(wall);
}
