import { BalanceError, InsufficientBalanceError } from '@fuelgauge/balances';
import { askBalance } from '@fuelgauge/balances/internal';
import { compareDecimal } from '@fuelgauge/core';
import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { McpOptions } from '../mcp-options.ts';
import * as schemas from '../schemas/amount.ts';
import { answer, refuse } from '../server/answer.ts';
import { BROKEN, toolInOwnWords } from '../server/own-words.ts';
import { describeMissing, selectAccounts } from '../server/select-accounts.ts';
import { READ_ONLY } from './read-only.ts';

const DESCRIPTION = `Is at least this much left? Answers "yes", "no" or "unknown", from a reading made now.
Treat "unknown" as "no": nobody knows what is left, or the question does not fit the account, and "message" says which.`;

const output = z.object({
  answer: z.enum(['yes', 'no', 'unknown']),
  remaining: z.string().optional().describe('exact decimal text, where it is known'),
  unit: z.string().optional(),
  reason: z
    .string()
    .optional()
    .describe('why not: "insufficient", or the kind and reason of the failure'),
  message: z.string().optional().describe('what happened and what to do'),
});
type Output = z.infer<typeof output>;

/** What an error says of the question. No money is an answer; everything else leaves it open. */
function judge(error: unknown, amount: string): Output {
  if (InsufficientBalanceError.isInstance(error)) {
    const { had: remaining, unit, message } = error;
    return { answer: 'no', remaining, unit, reason: 'insufficient', message };
  }
  if (!(error instanceof Error) || !BalanceError.isInstance(error)) throw error;
  const { kind, reason, message } = error;
  const isEmpty = kind === 'payment_required' && compareDecimal(amount, '0') > 0;
  return { answer: isEmpty ? 'no' : 'unknown', reason: `${kind}/${reason}`, message };
}

/** `can_spend`: the check before a job. */
export function registerCanSpend(
  server: McpServer,
  { accounts, gaugeOf }: Pick<McpOptions, 'accounts' | 'gaugeOf'>,
): void {
  server.registerTool(
    'can_spend',
    {
      title: 'Can this be spent?',
      description: DESCRIPTION,
      inputSchema: z.strictObject({
        provider: schemas.provider,
        account: schemas.account.optional(),
        amount: schemas.decimal.describe('the least that is enough, as decimal text: "12.5"'),
        unit: schemas.unit,
      }),
      outputSchema: output,
      annotations: { ...READ_ONLY, openWorldHint: true },
    },
    toolInOwnWords(BROKEN, async ({ provider, account, amount, unit }, { mcpReq: { signal } }) => {
      const selected = selectAccounts(accounts, { provider, account });
      if (selected.length === 0) return refuse(describeMissing(accounts));
      try {
        const balance = await gaugeOf(selected).ensure({
          provider,
          ...(account !== undefined && { account }),
          atLeast: amount,
          unit,
          signal,
        });
        const asked = askBalance(balance, amount, { unit, other: undefined });
        return answer({
          answer: 'yes',
          ...(asked && { remaining: asked.remaining ?? undefined, unit: asked.unit }),
        } satisfies Output);
      } catch (error) {
        return answer(judge(error, amount));
      }
    }),
  );
}
