import { looksLasting } from '../thresholds/parse-lasting.ts';
import { parseThresholdParts } from '../thresholds/parse-threshold.ts';
import type { PlacedThreshold } from '../thresholds/refuse-idle.ts';
import type { ConfigNode } from './config-document.ts';
import { object, type Reader } from './read-value.ts';

export interface ReadThresholds {
  /** The least that is enough. */
  readonly least: readonly PlacedThreshold[];
  /** Below these, `guard` warns and goes on. */
  readonly warnings: readonly PlacedThreshold[];
}

/** The value itself, to be read with its place. */
const amount: Reader<ConfigNode> = (node) => node;

/** Reads `"500"`, or `{ "min": "100", "warn": "500" }` of which one may be left out. Throws a ConfigError. */
export function readThresholds(value: ConfigNode): ReadThresholds {
  const least: PlacedThreshold[] = [];
  const warnings: PlacedThreshold[] = [];
  for (const [name, node] of value.members('thresholds')) {
    const place = (given: ConfigNode | undefined): readonly PlacedThreshold[] =>
      given === undefined
        ? []
        : [
            {
              threshold: parseThresholdParts(name, readAmount(given), given.refuse),
              refuse: given.refuse,
            },
          ];
    if (!node.isObject()) {
      least.push(...place(node));
      continue;
    }
    const { min, warn } = object(node, 'a threshold', { min: amount, warn: amount }, []);
    if (!min && !warn) node.refuse('a threshold needs "min", "warn" or both');
    least.push(...place(min));
    warnings.push(...place(warn));
  }
  return { least, warnings };
}

/** A time is nothing that `list` could compare with what is left. */
function readAmount(node: ConfigNode): string {
  const written = node.text('a threshold');
  return looksLasting(`=${written}`)
    ? node.refuse(
        'a threshold here is an amount: how long it must last is said in monitor.rules.runway, or to guard on the command line',
      )
    : written;
}
