import type { AccountParameter, Environment, ProviderDefinition } from '@fuelgauge/core';
import type { Account } from '../../accounts/account.ts';
import { type CheckResult, ok, problem } from './check-result.ts';

/** Says where each value comes from that the account gives beside its key. No value is shown. */
export function checkParameters(
  { parameters: given = {} }: Pick<Account, 'parameters'>,
  { parameters = {} }: Pick<ProviderDefinition, 'parameters'>,
  env: Environment,
): readonly CheckResult[] {
  return Object.entries(parameters).map(([name, parameter]) =>
    Object.hasOwn(given, name)
      ? ok('parameter', `${name} is set by parameters of the account`)
      : checkVariables(name, parameter, env),
  );
}

function checkVariables(
  name: string,
  { variables, optional }: AccountParameter,
  env: Environment,
): CheckResult {
  const set = variables.find((variable) => env[variable]?.trim());
  if (set !== undefined) return ok('parameter', `${name} is set by the variable ${set}`);
  return optional
    ? ok('parameter', `${name} is not given; where it applies: ${variables.join(' or ')}`)
    : problem(
        'parameter',
        `no value for ${name}, which this vendor needs beside the key`,
        `set ${variables[0]}, or parameters.${name} of the account`,
      );
}
