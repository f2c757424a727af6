import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { type Comparison, type ComparisonPlan, compare, constant } from '../results/comparison.ts';
import { type BundleInput, bundleSize } from './bundle-size.ts';
import { PROGRAMS } from './own-sizes.ts';
import { type PricedPromise, pricedPromises } from './promises.ts';

/** The row that everything else is measured beside. */
export const ALL_PROMISES = 'all that is promised';

/** What a source exports and its replacement does not: it must be there, and is not called. */
function exportTheRest(source: string, contents: string): string {
  const names = (text: string) =>
    [...text.matchAll(/^ *export (?:async )?(?:const|function|class) (\w+)/gm)].map(
      ([, name = '']) => name,
    );
  const own = new Set(contents.split(/(?=export )/).flatMap(names));
  const rest = names(source).filter((name) => !own.has(name));
  return [contents, ...rest.map((name) => `export const ${name} = undefined;`)].join('\n');
}

/** Replaces sources while they are bundled. */
function leaveOut({ without }: PricedPromise): Plugin {
  return {
    name: 'leave-out',
    setup({ onLoad }) {
      for (const [end, contents] of Object.entries(without)) {
        const filter = new RegExp(`${end.replaceAll('.', '\\.')}$`);
        onLoad({ filter }, async ({ path }) => ({
          contents: exportTheRest(await readFile(path, 'utf8'), contents),
          loader: 'js',
        }));
      }
    },
  };
}

const plans: Readonly<Record<keyof typeof PROGRAMS, string>> = {
  'price-one': 'createLinkup()',
  'price-read': 'readBalance(linkup)',
  'price-all': 'getBalances()',
};

async function measureWithout(input: BundleInput): Promise<Readonly<Record<string, number>>> {
  const whole = await bundleSize(input);
  const sizes: Record<string, number> = { [ALL_PROMISES]: whole };
  for (const promise of pricedPromises) {
    const size = await bundleSize({ ...input, plugins: [leaveOut(promise)] });
    if (size !== whole) sizes[promise.name] = size;
  }
  return sizes;
}

/**
 * What each promise costs: the bundle with and without it. Together they cost less than their sum, since they share
 * code and words. Measured on the sources, of which one can be replaced at a time.
 * @param folder a project in which our packages are linked
 */
export async function measurePrices(folder: string): Promise<readonly Comparison[]> {
  const prices: Comparison[] = [];
  for (const [id, code] of Object.entries(PROGRAMS)) {
    const title = plans[id as keyof typeof PROGRAMS];
    const plan: ComparisonPlan = { id, title, unit: 'B', beside: ALL_PROMISES };
    const samples = constant(await measureWithout({ code, folder, fromSources: true }));
    prices.push(compare(plan, samples));
  }
  const priced = new Set(prices.flatMap(({ rows }) => rows.map(({ name }) => name)));
  const lost = pricedPromises.find(({ name }) => !priced.has(name));
  if (lost) throw new Error(`"${lost.name}" replaces nothing: look at its paths`);
  return prices;
}
