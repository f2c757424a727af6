import type { RefusedVendor } from '@fuelgauge/registry/refused';
import { knowConfiguredVendors } from '../../accounts/config/know-configured-vendors.ts';
import { type Group, groupOf } from '../../catalog/groups.ts';
import { knownVendors, type VendorEntry } from '../../catalog/known-vendors.ts';
import { requireProvider } from '../../catalog/require-provider.ts';
import { describeRefused, searchRefused } from '../../catalog/search-refused.ts';
import { type Found, searchVendors } from '../../catalog/search-vendors.ts';
import type { Context } from '../../context.ts';
import { refuseUsage } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { quoteName } from '../../format/quote.ts';
import { sizeOf } from '../../terminal/capabilities.ts';
import type { Line } from '../../terminal/line.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { wantsColor } from '../../terminal/wants-color.ts';
import { renderProviders } from './render.ts';
import { renderRefused } from './render-refused.ts';
import { renderVendorTable } from './render-table.ts';

export interface ProvidersOptions {
  readonly json?: boolean;
  readonly config?: string;
  /** Only these, with all that is known of them. */
  readonly provider?: readonly string[];
  readonly group?: Group;
  /** Those that are not served instead. */
  readonly refused?: boolean;
}

/** Prints the supported vendors and what their accounts need: all of them, or those that are looked for. */
export async function providers(
  words: readonly string[],
  options: ProvidersOptions,
  context: Context,
): Promise<ExitCode> {
  const { stdout, env } = context;
  const { json, refused } = options;
  await knowConfiguredVendors(options.config, context);
  const printer = createPrinter(stdout, { color: !json && wantsColor(stdout, env) });
  const width = stdout.isTTY ? sizeOf(stdout).columns : undefined;
  const served = select(words, options);
  const notServed = await selectRefused(words, refused);
  const asked = refused ? notServed : served;
  if (json) printer.text(JSON.stringify(asked.entries, null, 2));
  if (asked.entries.length === 0 && words.length > 0)
    explainNothing(words, options, notServed.entries);
  if (asked.isNear)
    createPrinter(context.stderr).line(
      `fuelgauge: no vendor matches${quoteWords(words)}: these are nearly called so`,
    );
  if (json) return EXIT.ok;
  const lines = refused
    ? renderRefused(notServed.entries, width)
    : [
        ...renderFound(served.entries, words, options, width),
        ...(notServed.isNear ? [] : mention(notServed.entries)),
      ];
  for (const line of lines) printer.line(...line);
  return EXIT.ok;
}

/** The vendors that are not served: all where they are asked for, or those that words mean. */
async function selectRefused(
  words: readonly string[],
  isAsked = false,
): Promise<Found<RefusedVendor>> {
  if (words.length > 0) return searchRefused(words);
  const entries = isAsked ? (await import('@fuelgauge/registry/refused')).refused : [];
  return { entries, isNear: false };
}

function select(
  words: readonly string[],
  { provider, group, refused }: ProvidersOptions,
): Found<VendorEntry> {
  if (refused) return { entries: [], isNear: false };
  const asked = provider?.map((id) => requireProvider(id)) ?? knownVendors();
  const within = asked.filter((entry) => group === undefined || groupOf(entry) === group);
  return words.length > 0 ? searchVendors(within, words) : { entries: within, isNear: false };
}

/** One vendor, or those that are named, with all that is known; else a row each. */
function renderFound(
  vendors: readonly VendorEntry[],
  words: readonly string[],
  { provider, group }: ProvidersOptions,
  width: number | undefined,
): readonly Line[] {
  const isLookedFor = words.length > 0 || group !== undefined;
  if (provider || (isLookedFor && vendors.length === 1))
    return renderProviders(vendors, knownVendors());
  if (vendors.length === 0) return [[`no vendor is in the group ${group} yet`]];
  return [
    ...renderVendorTable(vendors, width),
    [],
    [
      {
        text: 'All of one: fuelgauge providers ID. Who is not served, and why: fuelgauge providers --refused',
        style: 'faint',
      },
    ],
  ];
}

/** Those that are not served stand below those that are. */
function mention(notServed: readonly RefusedVendor[]): readonly Line[] {
  return notServed.flatMap((vendor): readonly Line[] => [
    [],
    [{ text: `Not served: ${describeRefused(vendor)}`, style: 'faint' }],
  ]);
}

function explainNothing(
  words: readonly string[],
  { refused, group }: ProvidersOptions,
  [notServed]: readonly RefusedVendor[],
): never {
  if (notServed) return refuseUsage(`unknown provider ${describeRefused(notServed)}`);
  const where = group === undefined ? '' : ` in the group ${group}`;
  return refuseUsage(
    `no vendor${refused ? ' that is not served' : ''} matches${quoteWords(words)}${where}: fuelgauge providers${refused ? ' --refused' : ''} lists all`,
  );
}

/** What may be a key is not repeated. */
const quoteWords = (words: readonly string[]): string => words.map(quoteName).join('') || ' this';
