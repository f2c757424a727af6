import { invalidConfig } from '../errors/failure.ts';
import { withoutInherited } from '../errors/without-inherited.ts';
import { ownOptions } from '../options/own-options.ts';
import { goesTo } from '../provider/balance-url.ts';
import type { AccountParameter, ProviderDefinition } from '../provider/provider-definition.ts';
import type { Environment } from '../types/options.ts';
import { findGivenVariable, readVariable } from './read-environment.ts';

/** The values beside the key that an account gives, by the name of their parameter. Inherits nothing. */
export type ParameterValues = Readonly<Record<string, string>>;

/** Visible ASCII, and no step of a path that leads out of it. */
const VALUE = /^(?!\.{1,2}$)[\x21-\x7e]{1,256}$/;

function readParameter(
  name: string,
  parameter: AccountParameter,
  given: unknown,
  environment: Environment,
): string | undefined {
  const { variables, optional } = parameter;
  // As with keys: who sets none has chosen so, who sets a blank one has made a mistake.
  const source = findGivenVariable({ keyVariables: variables }, environment);
  const value = given ?? (source && readVariable(environment, source));
  const text = typeof value === 'string' ? value.trim() : value;
  if (text === undefined && optional) return undefined;
  const hint = `set ${variables[0]}, or pass parameters.${name}`;
  if (text === undefined || text === '')
    throw invalidConfig('parameter', `no value for ${name}`, hint);
  // In HTTP Basic the first colon ends the half before the key.
  if (
    typeof text !== 'string' ||
    !VALUE.test(text) ||
    (goesTo(parameter, 'basic') && text.includes(':'))
  )
    throw invalidConfig('parameter', `the value for ${name} cannot be used`, hint);
  return text;
}

/**
 * Finds the values beside the key: those of the account, else those of the environment. A value that
 * is given but empty does not fall back to the environment.
 * @throws Failure `invalid_config/parameter`; no value is quoted
 */
export function resolveParameters(
  { parameters }: Pick<ProviderDefinition, 'parameters'>,
  given: Readonly<Record<string, unknown>> | undefined,
  environment: Environment,
): ParameterValues {
  const values = withoutInherited<Record<string, string>>({});
  if (!parameters && !given) return values;
  const own = ownOptions(given);
  if (Object.keys(own).some((name) => !Object.hasOwn(parameters ?? {}, name)))
    throw invalidConfig(
      'parameter',
      'the vendor takes no such parameter',
      parameters ? `known are ${Object.keys(parameters).join(', ')}` : 'remove parameters',
    );
  for (const [name, parameter] of Object.entries(parameters ?? {})) {
    const value = readParameter(name, parameter, own[name], environment);
    if (value !== undefined) values[name] = value;
  }
  return values;
}
