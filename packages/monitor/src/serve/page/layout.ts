import { html, type Markup, trusted } from './html.ts';
import { STYLE } from './style.ts';

export interface PageParts {
  /** Of the window. */
  readonly title: string;
  readonly version: string;
  readonly header: Markup;
  readonly main: Markup;
  /** Links about this page, in the footer. */
  readonly links?: Markup;
}

/** A whole page: landmarks, a way past the header, and one style sheet. */
export function layout({ title, version, header, main, links }: PageParts): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header>${header}</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer>
<nav aria-label="More">${links}<a href="/metrics">Metrics</a> <a href="/api/v1/report">Report as JSON</a> <a href="/api/v1/alerts">Alerts as JSON</a></nav>
<p>fuelgauge ${version}. Times are UTC. Nothing on this page asks a vendor: it shows what was last read.</p>
</footer>
</body>
</html>
`;
  return page.toString();
}

/** A page that only says something: what is not there, what went wrong. */
export function noticePage(title: string, version: string, text: string): string {
  const header = html`<h1>${title}</h1>`;
  const main = html`<p>${text}</p><p><a href="/">All accounts</a></p>`;
  return layout({ title, version, header, main });
}
