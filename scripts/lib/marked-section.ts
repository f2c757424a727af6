/**
 * `<!-- name: … -->`, the section, `<!-- /name -->`: what a command writes into a page that people
 * write. The page with this section anew.
 */
export function replaceSection(page: string, name: string, content: string): string {
  const opening = page.indexOf(`<!-- ${name}:`);
  const start = page.indexOf('-->\n', opening) + '-->\n'.length;
  const end = page.indexOf(`<!-- /${name} -->`, start);
  if (opening < 0 || start <= opening || end < 0)
    throw new Error(`the page has no place for ${name}: <!-- ${name}: … --> and <!-- /${name} -->`);
  return `${page.slice(0, start)}\n${content.trim()}\n\n${page.slice(end)}`;
}
