import type { Imports } from './imports.ts';

/** The room (a folder right under `src`) of a file; none of one that lies beside the rooms. */
const roomOf = (path: string): string | undefined =>
  path.includes('/') ? path.split('/')[0] : undefined;

/**
 * Imports that go up, rooms that have no place in the order, and places without a room.
 * @param order - the rooms of a package, from top to bottom: each imports only rooms after it
 */
export function findOrderFaults(imports: Imports, order: readonly string[]): readonly string[] {
  const rooms = new Set([...imports.keys()].flatMap((path) => roomOf(path) ?? []));
  const upward = [...imports].flatMap(([file, importedFiles]) =>
    importedFiles
      .filter((imported) => {
        const [from, to] = [roomOf(file), roomOf(imported)];
        return from && to && from !== to && order.indexOf(to) < order.indexOf(from);
      })
      .map((imported) => `${file} imports ${imported}`),
  );
  return [
    ...[...rooms].filter((room) => !order.includes(room)).map((room) => `${room} has no place`),
    ...order.filter((room) => !rooms.has(room)).map((room) => `${room} is not there`),
    ...upward,
  ];
}
