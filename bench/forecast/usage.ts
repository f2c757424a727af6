import type { Random } from './random.ts';

export const KINDS = [
  'steady',
  'office hours',
  'bursty',
  'idle weeks',
  'growing',
  'step',
  'rare big jobs',
  'nightly cron',
] as const;
export type Kind = (typeof KINDS)[number];

/** What a kind wants in an hour, as a part of a usual day; the first hour is that of a Monday. */
type Shape = (hour: number) => number;

const HOURS_OF_DAY = 24;
const hourOfDay = (hour: number) => hour % HOURS_OF_DAY;
const dayOfWeek = (hour: number) => Math.floor(hour / HOURS_OF_DAY) % 7;

const flat: Shape = () => 1 / HOURS_OF_DAY;

/** Spells of one state and the other, each of a mean length in hours. */
function createSpells(random: Random, hours: number, on: number, off: number): readonly boolean[] {
  const states: boolean[] = [];
  let isOn = random.isTrue(on / (on + off));
  while (states.length < hours) {
    const length = Math.max(1, Math.round(random.exponential(isOn ? on : off)));
    for (let index = 0; index < length; index += 1) states.push(isOn);
    isOn = !isOn;
  }
  return states;
}

function officeHours(random: Random): Shape {
  const [opens, closes] = [random.pick([7, 8, 9]), random.pick([17, 18, 20])];
  return (hour) =>
    hourOfDay(hour) >= opens && hourOfDay(hour) < closes ? 0.95 / (closes - opens) : 0.05 / 14;
}

function bursty(random: Random, hours: number): Shape {
  const bursts = createSpells(random, hours, random.between(2, 10), random.between(15, 50));
  const height = random.between(5, 15);
  return (hour) => (bursts[hour] ? height : 0.4) / HOURS_OF_DAY;
}

function idleWeeks(random: Random, hours: number): Shape {
  const spells = createSpells(random, hours, random.between(100, 240), random.between(80, 200));
  return (hour) => (spells[hour] ? 1.8 : 0.05) / HOURS_OF_DAY;
}

function growing(random: Random): Shape {
  const perDay = random.between(0.005, 0.04);
  return (hour) => Math.exp((perDay * hour) / HOURS_OF_DAY) / HOURS_OF_DAY / 2;
}

function step(random: Random, hours: number): Shape {
  const at = Math.round(random.between(0.15, 0.85) * hours);
  const factor = random.isTrue(0.5) ? random.between(1.5, 4) : random.between(0.25, 0.7);
  return (hour) => (hour >= at ? factor : 1) / HOURS_OF_DAY;
}

function rareBigJobs(random: Random): Shape {
  const perHour = 1 / (HOURS_OF_DAY * random.between(4, 12));
  const size = random.between(2, 8);
  return () => 0.35 / HOURS_OF_DAY + (random.isTrue(perHour) ? size * random.logNormal(0.4) : 0);
}

function nightlyCron(random: Random): Shape {
  const [at, part] = [Math.floor(random.between(0, 6)), random.between(0.6, 0.95)];
  return (hour) => (hourOfDay(hour) === at ? part : (1 - part) / 23);
}

const shapes: Readonly<Record<Kind, (random: Random, hours: number) => Shape>> = {
  steady: () => flat,
  'office hours': officeHours,
  bursty,
  'idle weeks': idleWeeks,
  growing,
  step,
  'rare big jobs': rareBigJobs,
  'nightly cron': nightlyCron,
};

/**
 * What an account wants to use, hour by hour, whatever is left. Every kind has weekdays, a level that drifts
 * slowly, noise from hour to hour, and calls that cost something each.
 */
export function createUsage(random: Random, kind: Kind, hours: number): Float64Array {
  const level = 10 ** random.between(-1, 3);
  const shape = shapes[kind](random, hours);
  const weekend = kind === 'office hours' ? random.between(0.05, 0.3) : random.between(0.4, 1.1);
  const [drift, noise] = [random.between(0.01, 0.06), random.between(0.2, 0.7)];
  const call = level / random.between(100, 5000);
  const usage = new Float64Array(hours);
  let drifted = 1;
  for (let hour = 0; hour < hours; hour += 1) {
    if (hourOfDay(hour) === 0) drifted *= Math.exp(drift * random.normal());
    const weekday = dayOfWeek(hour) >= 5 ? weekend : 1;
    const wanted = level * shape(hour) * weekday * drifted * random.logNormal(noise);
    usage[hour] = call * random.poisson(wanted / call);
  }
  return usage;
}

export const meanPerDay = (usage: Float64Array): number =>
  (usage.reduce((sum, each) => sum + each, 0) / usage.length) * HOURS_OF_DAY;
