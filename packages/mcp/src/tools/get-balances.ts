import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { McpOptions } from '../mcp-options.ts';
import * as schemas from '../schemas/amount.ts';
import { report } from '../schemas/report.ts';
import { answer, refuse } from '../server/answer.ts';
import { BROKEN, toolInOwnWords } from '../server/own-words.ts';
import { describeMissing, selectAccounts } from '../server/select-accounts.ts';
import { READ_ONLY } from './read-only.ts';

const DESCRIPTION = `Reads prepaid balances of API vendors, as exact decimal text with their unit.
An account that cannot be read has status "error" and no amount: its balance is unknown, not zero.
Units are never comparable with each other. Totals count money once.`;

/** `get_balances`: the report of all accounts, or of those that are named. */
export function registerGetBalances(
  server: McpServer,
  { accounts, gaugeOf }: Pick<McpOptions, 'accounts' | 'gaugeOf'>,
): void {
  server.registerTool(
    'get_balances',
    {
      title: 'Balances',
      description: DESCRIPTION,
      inputSchema: z.strictObject({
        provider: schemas.provider.optional(),
        account: schemas.account.optional(),
        maxAgeSeconds: z
          .number()
          .int()
          .min(0)
          .max(86_400)
          .optional()
          .describe(
            'a reading that is no older is used again, without asking the vendor; 60 by default',
          ),
      }),
      outputSchema: report,
      annotations: { ...READ_ONLY, openWorldHint: true },
    },
    toolInOwnWords(
      BROKEN,
      async ({ provider, account, maxAgeSeconds = 60 }, { mcpReq: { signal } }) => {
        const selected = selectAccounts(accounts, { provider, account });
        if (selected.length === 0) return refuse(describeMissing(accounts));
        return answer(await gaugeOf(selected).read({ maxAgeMs: maxAgeSeconds * 1000, signal }));
      },
    ),
  );
}
