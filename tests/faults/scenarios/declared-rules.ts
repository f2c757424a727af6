import type { ProviderDefinition } from '@fuelgauge/core';
import { type Json, pointerSteps } from '../body.ts';
import { createCaller } from '../callers.ts';
import { declaredMeaning, isRetried, meaningOf } from '../declared.ts';
import type { Exchange, Scenario, Via } from '../row.ts';
import { withServer } from '../with-server.ts';

type Rule = NonNullable<NonNullable<ProviderDefinition['errors']>['rules']>[number];

/** JSON with a value at a pointer and nothing else. */
const bodyWith = (pointer: string, value: Json): Json =>
  pointerSteps(pointer).reduceRight<Json>(
    (inner, step) => (/^\d+$/.test(step) ? [inner] : { [step]: inner }),
    value,
  );

/** Responses that a rule alone decides: by their status, or by a code in an error or a success. */
function responsesFor(
  { code, text, status }: Rule,
  definition: ProviderDefinition,
): readonly Exchange[] {
  const { errors, successStatus = 200 } = definition;
  if (text !== undefined) return [];
  if (code === undefined) return status === undefined ? [] : [{ status, body: '' }];
  const [at] = errors?.codeAt ?? [];
  if (at === undefined) return [];
  const body = JSON.stringify({ success: false, ...(bodyWith(at, code) as object) });
  const refined = [400, 422, 404].find((each) => declaredMeaning(definition, each) === undefined);
  const statuses = status === undefined ? [refined ?? successStatus, successStatus] : [status];
  return statuses.map((each) => ({ status: each, body }));
}

/** The rules that no other one before them overrules. */
const rulesOf = ({ errors }: ProviderDefinition): readonly Rule[] =>
  (errors?.rules ?? []).filter(
    (rule, index, all) =>
      !all
        .slice(0, index)
        .some(
          ({ text, code = rule.code, status = rule.status }) =>
            text === undefined && code === rule.code && status === rule.status,
        ),
  );

const run: Scenario['run'] = async (vendor, via) => {
  const { definition } = vendor;
  for (const rule of rulesOf(definition))
    for (const response of responsesFor(rule, definition)) {
      const wanted = meaningOf(rule);
      const status = response.status ?? 200;
      const requests = isRetried(definition, status, wanted) ? 3 : 1;
      const wrong = await withServer(vendor, [response], async ({ options, server }) => {
        const outcome = await createCaller(via as Via, vendor, options).call();
        if (outcome.status !== 'error') return outcome.status;
        const { kind, reason } = outcome.error;
        return kind === wanted.kind &&
          reason === wanted.reason &&
          server.requests.length === requests
          ? undefined
          : `${kind}/${reason} after ${server.requests.length} requests`;
      });
      if (wrong !== undefined)
        return `${status} ${response.body}: ${wrong}, not ${wanted.kind}/${wanted.reason} after ${requests}`;
    }
  return undefined;
};

export const declaredRuleScenarios: readonly Scenario[] = [
  {
    id: 'retries/declared',
    title: 'every status and code that a rule names',
    vias: ['getBalance', 'getBalances'],
    appliesTo: ({ errors }) => (errors?.rules ?? []).length > 0,
    run,
  },
];
