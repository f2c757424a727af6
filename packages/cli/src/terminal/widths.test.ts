import headless from '@xterm/headless';
import { expect, test } from 'vitest';
import { displayWidth } from './display-width.ts';

/** Where xterm.js, which shares no code with us, leaves the cursor. */
test.each(['team-a', '東京', 'cafe\u0301', 'क्ष', 'क्षत्र', 'বাংলা', 'தமிழ்', 'ที่นี่', 'گفت'])(
  '%s is as wide as a terminal shows it',
  async (text) => {
    const terminal = new headless.Terminal({ cols: 80, rows: 2, allowProposedApi: true });
    await new Promise<void>((resolve) => terminal.write(text, resolve));
    expect(displayWidth(text)).toBe(terminal.buffer.active.cursorX);
  },
);
