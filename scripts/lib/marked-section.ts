/** `<!-- name: … -->`, the section, `<!-- /name -->`: what a command writes into a page that people write. */
const sectionOf = (name: string): RegExp =>
  new RegExp(`(<!-- ${name}:[^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`);

/** The page with this section anew. */
export function replaceSection(page: string, name: string, content: string): string {
  const section = sectionOf(name);
  if (!section.test(page))
    throw new Error(`the page has no place for ${name}: <!-- ${name}: … --> and <!-- /${name} -->`);
  return page.replace(
    section,
    (_, start: string, end: string) => `${start}\n${content.trim()}\n\n${end}`,
  );
}
