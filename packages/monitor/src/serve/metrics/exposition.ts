import { wellFormed } from '../../model/visible-text.ts';

/** How metrics are written: OpenMetrics 1.0, or the text format 0.0.4 of Prometheus. */
export type MetricsFormat = 'openmetrics' | 'text';

export const CONTENT_TYPES: Readonly<Record<MetricsFormat, string>> = {
  openmetrics: 'application/openmetrics-text; version=1.0.0; charset=utf-8',
  text: 'text/plain; version=0.0.4; charset=utf-8',
};

export type Labels = Readonly<Record<string, string>>;

/** One value as text: amounts keep every digit. */
export interface Sample {
  readonly labels: Labels;
  readonly value: string;
  /** `_bucket`, `_sum` or `_count`, of histograms. */
  readonly suffix?: string;
}

/** A metric with all of its samples. */
export interface Family {
  /** As samples are called: counters end in `_total`. */
  readonly name: string;
  readonly type: 'gauge' | 'counter' | 'histogram';
  readonly help: string;
  readonly samples: readonly Sample[];
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };
const escapeLabel = (value: string): string =>
  wellFormed(value).replace(/[\\"\n]/g, (character) => ESCAPES[character] ?? '');

function writeSample(name: string, { labels, value, suffix = '' }: Sample): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escapeLabel(text)}"`);
  return `${name}${suffix}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}\n`;
}

function writeFamily({ name, type, help, samples }: Family, format: MetricsFormat): string {
  // OpenMetrics calls a counter's family by the name without its suffix.
  const family =
    format === 'openmetrics' && type === 'counter' ? name.replace(/_total$/, '') : name;
  const lines = samples.map((sample) => writeSample(name, sample)).join('');
  return `# HELP ${family} ${help}\n# TYPE ${family} ${type}\n${lines}`;
}

/** Metrics without a sample are left out: nothing is known of them. */
export function writeMetrics(families: readonly Family[], format: MetricsFormat): string {
  const known = families.filter(({ samples }) => samples.length > 0);
  const text = known.map((family) => writeFamily(family, format)).join('');
  return format === 'openmetrics' ? `${text}# EOF\n` : text;
}
