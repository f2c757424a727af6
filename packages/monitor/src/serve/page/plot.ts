import type { Point } from '../../model/series.ts';

/** A place in a picture; binary numbers are fine in drawings. */
export interface Vertex {
  readonly x: number;
  readonly y: number;
}

/** A part of the time that a picture shows. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Lines through the readings of a span, time as x and the amount as y. Where nothing was read for
 * longer than `gapMs` one line ends and another begins: what lies between is unknown.
 */
export function linesOf(
  points: readonly Point[],
  { from, to }: Span,
  gapMs: number,
): readonly (readonly Vertex[])[] {
  const lines: Vertex[][] = [];
  let seenAt = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    const y = Number(point.remaining);
    const [begin, end] = [
      Math.max(Date.parse(point.at), from),
      Math.min(Date.parse(point.seenAt), to),
    ];
    // Unlimited is no place in a picture.
    if (!Number.isFinite(y) || end < begin) continue;
    const stretch =
      begin === end
        ? [{ x: begin, y }]
        : [
            { x: begin, y },
            { x: end, y },
          ];
    if (begin - seenAt > gapMs) lines.push(stretch);
    else lines.at(-1)?.push(...stretch);
    seenAt = end;
  }
  return lines;
}

/** At most four vertices a column, those that its drawing needs: first, lowest, highest and last. */
export function thin(line: readonly Vertex[], columnOf: (x: number) => number): readonly Vertex[] {
  const columns = new Map<number, Vertex[]>();
  for (const vertex of line) {
    const column = Math.floor(columnOf(vertex.x));
    const vertices = columns.get(column);
    if (vertices) vertices.push(vertex);
    else columns.set(column, [vertex]);
  }
  return [...columns.values()].flatMap(extremes);
}

function extremes(vertices: readonly Vertex[]): readonly Vertex[] {
  const by = (isMore: (left: Vertex, right: Vertex) => boolean) =>
    vertices.reduce((kept, vertex) => (isMore(vertex, kept) ? vertex : kept));
  const kept = new Set([
    vertices[0],
    by((left, right) => left.y < right.y),
    by((left, right) => left.y > right.y),
    vertices.at(-1),
  ]);
  return vertices.filter((vertex) => kept.has(vertex));
}

/** Lines of one place alone are drawn as dots, which would be too thin to see. */
export function splitDots(
  lines: readonly (readonly Vertex[])[],
): Readonly<Record<'lines' | 'dots', readonly (readonly Vertex[])[]>> {
  const isDot = (line: readonly Vertex[]) =>
    line.every(({ x, y }) => Math.hypot(x - (line[0]?.x ?? 0), y - (line[0]?.y ?? 0)) < 1);
  return { lines: lines.filter((line) => !isDot(line)), dots: lines.filter(isDot) };
}

/** A path through whole coordinates, as short as it can be written. */
export function pathOf(lines: readonly (readonly Vertex[])[]): string {
  return lines
    .map((line) => {
      const places = line.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
      const steps = places.slice(1).flatMap(({ x, y }, index) => {
        const before = places[index] ?? { x, y };
        return x === before.x && y === before.y ? [] : [[x - before.x, y - before.y] as const];
      });
      const [start] = places;
      // A line of no length is a dot, by its round ends.
      return start ? `M${start.x} ${start.y}${steps.length === 0 ? 'h0' : writeSteps(steps)}` : '';
    })
    .join('');
}

function writeSteps(steps: readonly (readonly [number, number])[]): string {
  return `l${steps
    .flat()
    .map((step, index) => (index === 0 || step < 0 ? `${step}` : ` ${step}`))
    .join('')}`;
}
