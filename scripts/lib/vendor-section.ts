import { listFacts } from '../../packages/cli/src/commands/providers/list-facts.ts';
import { catalog } from '../../packages/registry/src/catalog.gen.ts';
import { markdownTable } from './markdown-table.ts';
import type { SpecFacts } from './spec-facts.ts';

/** As GitHub names the anchor of a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

/** A value in Markdown: addresses are links, variables are code. */
const mark = (value: string): string =>
  /^https:\/\/\S+$/.test(value)
    ? `<${value}>`
    : value.replaceAll(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g, '`$&`').replaceAll('<', '&lt;');

/** The section of a vendor on the page of all: what people need for it, and what its own docs get wrong. */
export function renderVendorSection({ entry, faults, further }: SpecFacts): string {
  const { id, name } = entry;
  const facts = [
    ['id', `\`${id}\``],
    ['package', `\`${entry.package}\``],
    ...listFacts(entry, catalog).map(([label, value]) => [label, mark(value)]),
  ];
  const links = further.map((file) => `[${file}](../specs/${id}/${file})`).join(', ');
  return [
    `### ${name}`,
    markdownTable(['', ''], facts),
    faults.length === 0
      ? 'Its own docs get nothing wrong that we know of.'
      : `What its own docs get wrong, or leave out:\n\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    ...(links ? [`Details and sources: ${links}`] : []),
  ].join('\n\n');
}
