import { findProvider } from '../../accounts/known-provider.ts';
import { type Behaviour, findImpossible } from '../../sandbox/behaviour.ts';
import type { SandboxVendor } from '../../sandbox/create-sandbox-server.ts';
import { BEHAVIOUR_NAMES, type BehaviourName, withSetting } from '../../sandbox/parse-behaviour.ts';
import { UsageError } from '../../usage-error.ts';

/** What the command line says of the vendors: `id=value` each; a latency alone is that of all. */
export type SandboxSettings = { readonly [Name in BehaviourName]?: readonly string[] };

/** The vendors, behaving as the command line says. Throws a UsageError. */
export function arrangeVendors<Vendor extends SandboxVendor>(
  vendors: readonly Vendor[],
  arrangements: SandboxSettings,
): readonly Vendor[] {
  const behaviours = new Map<string, Behaviour>(vendors.map(({ id }) => [id, {}]));
  const set = (id: string, name: BehaviourName, value: string) =>
    behaviours.set(id, withSetting(behaviours.get(id) ?? {}, name, value));
  for (const name of BEHAVIOUR_NAMES) {
    for (const text of arrangements[name] ?? []) {
      const [id = '', value] = splitOnce(text);
      if (value === undefined && name === 'latency')
        for (const vendor of vendors) set(vendor.id, name, text);
      else set(requireVendor(id), name, value ?? missing(name, text));
    }
  }
  return vendors.map((vendor) => {
    const behaviour = behaviours.get(vendor.id) ?? {};
    const impossible = findImpossible(behaviour, vendor.emulation);
    if (impossible !== undefined) throw new UsageError(impossible);
    return { ...vendor, behaviour };
  });
}

function splitOnce(text: string): readonly [string, string?] {
  const cut = text.indexOf('=');
  return cut < 0 ? [text] : [text.slice(0, cut), text.slice(cut + 1)];
}

function requireVendor(id: string): string {
  const provider = findProvider(id);
  if (typeof provider === 'string') throw new UsageError(provider);
  return id;
}

function missing(name: BehaviourName, text: string): never {
  throw new UsageError(`--${name} ${text} says nothing: write --${name} id=value`);
}
