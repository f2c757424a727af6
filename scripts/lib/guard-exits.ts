import { checkThreshold } from '../../packages/cli/src/commands/guard/check-threshold.ts';
import { guardExit } from '../../packages/cli/src/commands/guard/guard-exit.ts';
import type { ErrorKind, ErrorReading } from '../../packages/core/src/index.ts';
import { describeFailure, ERROR_REASONS } from '../../packages/core/src/internal.ts';
import { markdownTable } from './markdown-table.ts';

/** What guard exits with when its one account fails like this, without and with `--fail-open`. */
function exitsOf(kind: ErrorKind, reason: string): readonly [string, string] {
  const threshold = { provider: 'acme', atLeast: '1', unit: 'acme:credit' };
  const error = describeFailure({ id: 'acme' }, kind, reason);
  const reading: ErrorReading = {
    provider: 'acme',
    account: 'default',
    durationMs: 0,
    attempts: 1,
    warnings: [],
    status: 'error',
    error,
  };
  const checks = checkThreshold(threshold, [reading]);
  return [String(guardExit(checks, false)), String(guardExit(checks, true))];
}

/** The exits of guard by kind of failure, from its own code; reasons stand apart where they differ within a kind. */
export function renderGuardExits(): string {
  const rows = Object.entries(ERROR_REASONS).flatMap(([kind, reasons]) => {
    const byExits = new Map<string, string[]>();
    for (const reason of reasons) {
      const exits = exitsOf(kind as ErrorKind, reason).join(' ');
      byExits.set(exits, [...(byExits.get(exits) ?? []), `\`${reason}\``]);
    }
    return [...byExits].map(([exits, own]) => [
      `\`${kind}\``,
      byExits.size === 1 ? 'any' : own.join(', '),
      ...exits.split(' '),
    ]);
  });
  return markdownTable(['Kind', 'Reason', 'Exit', 'With `--fail-open`'], rows);
}
