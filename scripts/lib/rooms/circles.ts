import { posix } from 'node:path';
import type { Imports } from './imports.ts';

type Graph = Map<string, Set<string>>;

/** An import as the deepest folder that holds both files sees it: from one thing in it to another. */
function describeArrow(file: string, imported: string) {
  const [from, to] = [file.split('/'), imported.split('/')];
  const depth = from.findIndex((part, index) => part !== to[index]);
  return { folder: from.slice(0, depth).join('/'), from: from[depth], to: to[depth] };
}

/** For every folder, which of the files and folders in it import which others. */
function createGraphs(imports: Imports): ReadonlyMap<string, Graph> {
  const graphs = new Map<string, Graph>();
  for (const [file, importedFiles] of imports) {
    for (const imported of importedFiles) {
      const { folder, from, to } = describeArrow(file, imported);
      if (from === undefined || to === undefined) continue; // a file that imports itself
      const graph: Graph = graphs.get(folder) ?? new Map();
      graphs.set(folder, graph);
      graph.set(from, (graph.get(from) ?? new Set()).add(to));
    }
  }
  return graphs;
}

/** All that can be reached from a node along the arrows: itself only where it lies on a circle. */
function listReached(start: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [start];
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (!reached.has(next)) queue.push(next);
      reached.add(next);
    }
  }
  return reached;
}

/**
 * Files and folders that import each other, directly or through others. In every folder, what lies
 * in it (files, and folders with all that they hold) must import one way; so there is no circle of
 * files either.
 */
export function findCircles(imports: Imports): readonly string[] {
  const circles = [...createGraphs(imports)].flatMap(([folder, graph]) => {
    const onCircles = [...graph.keys()].filter((node) => listReached(node, graph).has(node));
    return onCircles.map((node) =>
      [...listReached(node, graph)]
        .filter((other) => listReached(other, graph).has(node))
        .map((name) => posix.join(folder, name))
        .sort()
        .join(' ↔ '),
    );
  });
  return [...new Set(circles)].sort();
}
