import type { RuleMemory } from '../../model/episode.ts';
import type { Queryable } from './database.ts';

/** What rules remember, unless the table knows a later episode. */
export async function saveMemories(
  connection: Queryable,
  memories: readonly RuleMemory[],
): Promise<void> {
  const keyOf = ({ subject, rule }: RuleMemory): string => JSON.stringify([subject, rule]);
  // The last one given, unless an earlier one is of a later episode.
  const kept = new Map<string, RuleMemory>();
  for (const memory of memories) {
    const known = kept.get(keyOf(memory));
    if (!known || memory.number >= known.number) kept.set(keyOf(memory), memory);
  }
  const rows = [...kept.values()].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
  if (rows.length === 0) return;
  await connection.all(
    `INSERT INTO fuelgauge.memory (subject, rule, number, memory)
      SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::jsonb[])
      ON CONFLICT (subject, rule) DO UPDATE SET number = excluded.number, memory = excluded.memory
      WHERE memory.number <= excluded.number`,
    rows.map(({ subject }) => subject),
    rows.map(({ rule }) => rule),
    rows.map(({ number }) => number),
    rows.map((memory) => JSON.stringify(memory)),
  );
}
