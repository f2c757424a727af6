import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';

/** Where a browser has put something, in the units of the view box. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SeenPicture {
  readonly viewBox: Box;
  /** Of the letters that the browser has drawn, words that blanks separate. */
  readonly words: readonly (Box & { readonly text: string })[];
  /** What a reader hears instead. */
  readonly description: string;
  /** The colours behind and of the text. */
  readonly background: string;
  readonly colors: readonly string[];
}

/** The registry has a browser for Linux on x64. Elsewhere the Chrome that is installed is used. */
export async function openBrowser(args: readonly string[] = []): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return driver.launch({ channel: 'chrome', args: [...args] });
  const executablePath = await chromium.executablePath();
  // It lets pages read what no other browser lets them read.
  const usual = chromium.args.filter((arg) => arg !== '--disable-web-security');
  return driver.launch({ executablePath, args: [...usual, ...args] });
}

/** Draws the picture as a page draws `<img>`, and reads back where every letter stands. */
export async function lookAtPicture(page: Page, svg: string): Promise<SeenPicture> {
  await page.setContent(`<style>body { margin: 0 }</style>${svg}`);
  return page.evaluate(measure);
}

/** Runs in the browser. */
function measure(): SeenPicture {
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('no picture');
  const box = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });
  const words = [...svg.querySelectorAll('text')].flatMap((text) => {
    const { y, height } = text.getBBox();
    const shown: (Box & { text: string })[] = [];
    // Blanks that a browser collapses are no letters to it.
    const written = text.textContent ?? '';
    const isKept = text.getNumberOfChars() === written.length;
    const letters = isKept ? written : written.replace(/\s+/g, ' ').trim();
    for (const { 0: word, index } of letters.matchAll(/\S+/g)) {
      const x = text.getStartPositionOfChar(index).x;
      const end = text.getEndPositionOfChar(index + word.length - 1).x;
      shown.push({ text: word, x, y, width: end - x, height });
    }
    return shown;
  });
  return {
    viewBox: box(svg.viewBox.baseVal),
    words,
    description: svg.querySelector('desc')?.textContent ?? '',
    background: getComputedStyle(svg.querySelector('rect') ?? svg).fill,
    colors: [
      ...new Set([...svg.querySelectorAll('text')].map((text) => getComputedStyle(text).fill)),
    ],
  };
}
