import { readFile } from 'node:fs/promises';
import { markdownTable } from '../markdown-table.ts';

/** By package, its rooms from top to bottom and what each holds. */
export type Rooms = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The declared order of rooms, in `rooms.json`. */
export async function readRooms(): Promise<Rooms> {
  return JSON.parse(await readFile(new URL('rooms.json', import.meta.url), 'utf8')) as Rooms;
}

/** The section of `docs/architecture.md` that shows the rooms of every package. */
export async function renderRooms(): Promise<string> {
  const sections = Object.entries(await readRooms()).map(([name, rooms]) => {
    const rows = Object.entries(rooms).map(([room, holds]) => [`\`${room}/\``, holds]);
    return `### packages/${name}/src\n\n${markdownTable(['Room', 'Holds'], rows)}`;
  });
  return sections.join('\n\n');
}
