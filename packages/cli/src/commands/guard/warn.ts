import type { Environment } from '@fuelgauge/core';
import type { Printer } from '../../terminal/printer.ts';
import type { ThresholdCheck } from './check-threshold.ts';
import { describeFailure, nameOf } from './render-checks.ts';

/**
 * Tells of balances below a level that warns, which fails nothing. GitHub Actions shows such a line beside the job; it
 * reads commands from either stream.
 */
export function warn(
  checks: readonly ThresholdCheck[],
  failed: readonly ThresholdCheck[],
  messages: Printer,
  { GITHUB_ACTIONS: onGitHub }: Environment,
): void {
  for (const check of checks) {
    // What fails is told as that, and only once.
    if (check.verdict === 'enough' || failed.some((other) => isWorse(other, check))) continue;
    const text = `${nameOf(check)}${describeFailure(check, 'warning level')}`;
    messages.line(
      onGitHub === 'true'
        ? `::warning title=fuelgauge guard::${escapeData(text)}`
        : `fuelgauge: warning: ${text}`,
    );
  }
}

function isWorse(failed: ThresholdCheck, { provider, account, other }: ThresholdCheck): boolean {
  return (
    failed.verdict !== 'enough' &&
    failed.provider === provider &&
    failed.account === account &&
    failed.other === other
  );
}

/** As workflow commands want it: a line break would end the command. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
