import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import dashboard from '../../grafana-dashboard.json' with { type: 'json' };
import { MonitorStats } from '../model/stats.ts';
import { appOf, episodeOf, get, seriesOf, stateOf } from '../test-support/serve-facts.ts';

const rulesPath = fileURLToPath(new URL('../../prometheus-rules.yml', import.meta.url));
const rules: { groups: { rules: { alert: string; expr: string; annotations: object }[] }[] } =
  parseYaml(readFileSync(rulesPath, 'utf8'));

const alerts = rules.groups.flatMap((group) => group.rules);
const panels = dashboard.panels.flatMap(({ title, targets }) =>
  targets.map(({ expr, legendFormat }) => ({ name: title, text: `${expr} ${legendFormat}` })),
);
const variables = dashboard.templating.list.flatMap(({ name, query }) =>
  typeof query === 'string' ? [] : [{ name, text: query.query }],
);
const texts = [
  ...alerts.map(({ alert, expr, annotations }) => ({
    name: alert,
    text: `${expr} ${JSON.stringify(annotations)}`,
  })),
  ...panels,
  ...variables,
];

/** The labels of every sample, by its name. */
const samples = new Map<string, Set<string>>();
const types = new Map<string, string>();
beforeAll(async () => {
  const stats = new MonitorStats();
  const expiresAt = '2027-01-01T00:00:00.000Z';
  const others = [{ id: 'g', relation: 'part', remaining: '1', unit: 'USD', expiresAt }] as const;
  const state = stateOf({ total: '20', others });
  if (state.reading) stats.countRead(state.reading);
  stats.countDelivery('ops', 'delivered');
  const series = [
    seriesOf([
      [48, '300'],
      [0, '100'],
    ]),
  ];
  const app = appOf({ states: [state], series, episodes: [episodeOf()] }, { stats });
  for (const line of (await (await get(app, '/metrics')).text()).split('\n')) {
    const [, family, type] = /^# TYPE (\w+) (\w+)$/.exec(line) ?? [];
    if (family && type) types.set(family, type);
    const [, name, labels = ''] = /^(\w+)(?:\{(.*)\})? /.exec(line) ?? [];
    if (name)
      samples.set(name, new Set([...labels.matchAll(/(\w+)="/g)].map(([, key = '']) => key)));
  }
});

/** Metrics that a text names, and labels that it matches, groups by or shows. */
function readNames(text: string) {
  const metrics = text.match(/fuelgauge_\w+/g) ?? [];
  const labels = [
    ...[...text.matchAll(/(\w+)\s*(?:=~|!=|!~|=)\s*\\?"/g)].map(([, label]) => label),
    ...[...text.matchAll(/\bby \(([\w, ]+)\)/g)].flatMap(([, list = '']) => list.split(/\s*,\s*/)),
    ...[...text.matchAll(/\{\{\s*(?:\$labels\.)?(\w+)\s*\}\}/g)].map(([, label]) => label),
    ...[...text.matchAll(/label_values\([^,]*(?:\{[^}]*\})?, (\w+)\)/g)].map(([, label]) => label),
  ];
  return { metrics, labels };
}

describe.each(texts)('$name', ({ text }) => {
  test('names only metrics and labels that there are', () => {
    const { metrics, labels } = readNames(text);
    expect(metrics.filter((name) => !samples.has(name))).toEqual([]);
    const known = new Set(metrics.flatMap((name) => [...(samples.get(name) ?? [])]));
    expect(labels.filter((label) => !known.has(label ?? ''))).toEqual([]);
  });
});

test('every metric but the parts of the histogram is in a panel or a rule', () => {
  const named = new Set(texts.flatMap(({ text }) => readNames(text).metrics));
  const unnamed = [...samples.keys()].filter(
    (name) => !/_(sum|count)$/.test(name) && !named.has(name),
  );
  expect(unnamed).toEqual([]);
});

test('the page about metrics has each of them, with its type and labels', async () => {
  const page = readFileSync(new URL('../../../../docs/monitor-page.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(fuelgauge_\w+)` \| (\w+) \| ([\w, ]+) \|$/gm)];
  const got = rows.map(([, name = '', type, labels = '']) => [name, type, labels.split(', ')]);
  const bare = (name: string) => name.replace(/_(bucket|sum|count)$/, '');
  const want = [...new Set([...samples.keys()].map(bare))].map((name) => [
    name,
    types.get(name),
    [...(samples.get(name) ?? samples.get(`${name}_count`) ?? [])],
  ]);
  expect(got).toEqual(want);
});

test('panels have ids of their own, and none lies over another', () => {
  expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
});

test.runIf(isThere('promtool'))('promtool takes the rules', () => {
  expect(execFileSync('promtool', ['check', 'rules', rulesPath], { encoding: 'utf8' })).toContain(
    'SUCCESS',
  );
});

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
