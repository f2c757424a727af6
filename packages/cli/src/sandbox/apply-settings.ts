import { requireOther } from '../catalog/require-other.ts';
import { requireProvider } from '../catalog/require-provider.ts';
import { refuseUsage } from '../errors.ts';
import { type Behaviour, checkBehaviour } from './behaviour.ts';
import { BEHAVIOUR_NAMES, type BehaviourName, withSetting } from './parse-behaviour.ts';
import type { SandboxVendor } from './simulated-vendor.ts';

/** The settings of the command line: `id=value` each; a latency without an id is that of all vendors. */
export type SandboxSettings = { readonly [Name in BehaviourName]?: readonly string[] };

interface Setting {
  /** Absent: all vendors. */
  readonly id?: string;
  /** Id of a further amount; absent for the headline. */
  readonly other?: string;
  readonly name: BehaviourName;
  readonly value: string;
}

/** The vendors with the behaviour that the settings give them. Throws a UsageError. */
export function applySettings<Vendor extends SandboxVendor>(
  vendors: readonly Vendor[],
  settings: SandboxSettings,
): readonly Vendor[] {
  const parsed = BEHAVIOUR_NAMES.flatMap((name) =>
    (settings[name] ?? []).map((text) => parseSetting(name, text)),
  );
  return vendors.map((vendor) => {
    const behaviour = parsed
      .filter(({ id = vendor.id }) => id === vendor.id)
      .reduce<Behaviour>(
        (before, { name, value, other }) => withSetting(before, name, value, other),
        {},
      );
    checkBehaviour(behaviour, vendor.emulation);
    return { ...vendor, behaviour };
  });
}

function parseSetting(name: BehaviourName, text: string): Setting {
  const cut = text.indexOf('=');
  if (cut >= 0) {
    const [id = '', ...other] = text.slice(0, cut).split('#');
    const entry = requireProvider(id);
    return {
      id: entry.id,
      name,
      value: text.slice(cut + 1),
      ...(other.length > 0 && { other: requireOther(entry, other.join('#')) }),
    };
  }
  return name === 'latency'
    ? { name, value: text }
    : refuseUsage(`invalid --${name} ${text}: write --${name} id=value`);
}
