import {
  createMemoryStore,
  createMonitor,
  createMonitorApp,
  createPlay,
  DEFAULT_RULES,
} from '../../packages/monitor/src/index.ts';

const HOUR_MS = 3_600_000;
const START = new Date('2026-03-02T00:00:00.000Z');
/** The moment that is shown. */
const HOURS = 26 * 24 + 15;
/** A window of a usual screen, as high as the page without its footer; letters are a little larger on some machines. */
export const SIZE = { width: 1152, height: 1200 };
const DARK = /@media\(prefers-color-scheme:dark\)\{(:root\{[^}]*\})\}/;
/** For narrow windows: they would go by the size at which the picture is shown. */
const NARROW = /@media\(max-width:\d+rem\)\{\n(?:[^@]*\n)?\}\n/g;

/** The page of the made-up month of `fuelgauge monitor --sandbox`, as text. */
async function playPage(): Promise<string> {
  const { gauge, clock } = createPlay({ start: START, speed: Number.POSITIVE_INFINITY });
  const store = createMemoryStore();
  const rules = [...DEFAULT_RULES, { type: 'topped_up' } as const];
  const monitor = createMonitor({ gauge, clock, store, rules });
  const until = START.getTime() + HOURS * HOUR_MS;
  while (clock.now().getTime() <= until) {
    await monitor.round();
    await clock.sleep(3 * HOUR_MS);
  }
  const app = createMonitorApp({
    store,
    now: () => new Date(until),
    version: '1.0.0',
    everyMs: 3 * HOUR_MS,
  });
  const response = await app.fetch(new Request('http://127.0.0.1/'));
  await monitor.close();
  return response.text();
}

let played: Promise<string> | undefined;

/** The page as a picture that any browser draws from its own markup: text stays text. */
export async function drawPage(mode: 'light' | 'dark'): Promise<string> {
  played ??= playPage();
  const page = await played;
  const [style = '', body = ''] = [/<style>([\s\S]*?)<\/style>/, /<body>\n?([\s\S]*)<\/body>/].map(
    (pattern) => pattern.exec(page)?.[1],
  );
  const shown = style
    .replace(DARK, mode === 'dark' ? '$1' : '')
    .replace(NARROW, '')
    .replace('color-scheme:light dark', `color-scheme:${mode}`)
    .replace(':root{', '.page{')
    .replace(mode === 'dark' ? ':root{' : '\u0000', '.page{')
    .replace('body{', '.page{min-height:100%;');
  const { width, height } = SIZE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<title>The page of fuelgauge monitor</title>
<style><![CDATA[${shown}]]></style>
<foreignObject width="${width}" height="${height}"><div xmlns="http://www.w3.org/1999/xhtml" class="page">
${body
  .replace(/<a class="skip".*\n/, '')
  .replace(/<footer>[\s\S]*<\/footer>/, '')
  .replaceAll('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
  .replaceAll('&nbsp;', '&#160;')
  .trim()}
</div></foreignObject>
</svg>
`;
}
