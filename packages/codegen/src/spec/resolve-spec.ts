import type { AmountLocation, ProviderDefinition } from '@fuelgauge/core';
import { isMoney, omitUndefined } from '@fuelgauge/core/internal';
import { SpecError, throwIfAny } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { checkMeaning } from './check-meaning.ts';
import { checkRequest } from './check-request.ts';
import { type AmountType, deriveAmountType } from './derive-amount-type.ts';
import { deriveAuth } from './derive-auth.ts';
import { deriveServer } from './derive-server.ts';
import { findOperation } from './find-operation.ts';
import { nameProvider, type ProviderNames } from './provider-names.ts';
import { type MeaningFile, readMeaning } from './read-meaning.ts';
import { readResponses } from './read-responses.ts';
import { readSpecFolder, type TextFiles } from './spec-folder.ts';
import { amountProperties, type UnitInReply } from './vocabulary/amount.ts';
import {
  type BalanceMeaning,
  type OtherMeaning,
  otherProperties,
  sideProperties,
} from './vocabulary/balance.ts';
import { type ErrorMeaning, errorProperties } from './vocabulary/errors.ts';
import type { Meaning } from './vocabulary/meaning.ts';
import { inOrder } from './vocabulary/schema.ts';

/** Everything the emitters need to know about one vendor. */
export interface ResolvedSpec {
  readonly id: string;
  readonly names: ProviderNames;
  /** What `defineProvider` is given; defaults are left out. */
  readonly definition: ProviderDefinition;
  readonly meaning: Meaning;
  /** Describes a problem with a value in the meaning. */
  readonly problem: MeaningFile['problem'];
  /** The vendor's document with all overlays applied. */
  readonly document: Json;
}

/** Resolves one folder under `specs/`: derives what the document says, and checks the meaning against it. */
export function resolveSpec(id: string, files: TextFiles): ResolvedSpec {
  const { document, balanceOverlay } = readSpecFolder(id, files);
  const file = readMeaning(balanceOverlay);
  const names = nameProvider(id, file);
  return inDocument(id, () => {
    const operation = findOperation(document, file);
    const auth = deriveAuth(document, operation, file.meaning.key);
    checkRequest(document, operation, file, auth);
    const responses = readResponses(document, operation);
    throwIfAny(checkMeaning(document, file, responses));
    const { meaning, problem } = file;
    const { successStatus } = responses;
    const definition: ProviderDefinition = omitUndefined({
      id,
      name: meaning.name,
      baseUrl: deriveServer(document, operation),
      path: operation.path,
      auth,
      parameters: meaning.parameters,
      regions: meaning.regions && nameUnits(id, meaning.regions),
      request: meaning.request,
      minIntervalMs: meaning.minIntervalMs,
      keyVariables: meaning.key.variables,
      successStatus: successStatus === 200 ? undefined : successStatus,
      balance: locateBalance(id, file, (amount, at) =>
        deriveAmountType(document, file, responses, amount, at),
      ),
      sentinel: meaning.sentinel,
      errors: meaning.errors && readErrors(meaning.errors),
    });
    return { id, names, definition, meaning, problem, document };
  });
}

/** The unit in full: `credit` of acme is `acme:credit`. */
const nameUnit = (id: string, unit: string): string => (isMoney(unit) ? unit : `${id}:${unit}`);

function nameUnitOf(id: string, unit: string | UnitInReply): string | UnitInReply {
  if (typeof unit === 'string') return nameUnit(id, unit);
  const { words } = unit;
  if (words === undefined) return unit;
  const named = Object.entries(words).map(([word, meant]) => [word, nameUnit(id, meant)]);
  return { ...unit, words: Object.fromEntries(named) };
}

function nameUnits(
  id: string,
  regions: NonNullable<Meaning['regions']>,
): NonNullable<ProviderDefinition['regions']> {
  return Object.fromEntries(
    Object.entries(regions).map(([name, { unit, ...region }]) => [
      name,
      { ...region, ...(unit !== undefined && { unit: nameUnit(id, unit) }) },
    ]),
  );
}

/** An amount in the order of its vocabulary, with its unit in full and the promises of the document. */
function locateAmount(
  id: string,
  amount: BalanceMeaning | OtherMeaning,
  type: AmountType,
): AmountLocation {
  const { total, used, resetsAt, ...location } = inOrder(
    amountProperties,
    amount as BalanceMeaning,
  );
  return {
    ...location,
    ...(amount.unit !== undefined && { unit: nameUnitOf(id, amount.unit) }),
    ...type,
    ...omitUndefined({ total, used, resetsAt }),
  } as AmountLocation;
}

/** The meaning in the order of its vocabulary. */
function locateBalance(
  id: string,
  { meaning: { balance } }: MeaningFile,
  typeOf: (amount: OtherMeaning | BalanceMeaning, at: string) => AmountType,
): ProviderDefinition['balance'] {
  const { others, ...side } = inOrder(sideProperties, balance);
  return {
    ...(balance.from && { from: balance.from }),
    ...locateAmount(id, balance, typeOf(balance, '/balance')),
    ...side,
    ...(others && {
      others: others.map((other, index) => ({
        ...inOrder(otherProperties, other),
        ...locateAmount(id, other, typeOf(other, `/balance/others/${index}`)),
      })),
    }),
  } as ProviderDefinition['balance'];
}

/** Evidence is for readers of the spec; the definition does without. */
function readErrors(errors: ErrorMeaning): NonNullable<ProviderDefinition['errors']> {
  const { rules, ...pointers } = inOrder(errorProperties, errors);
  return {
    ...pointers,
    ...(rules && { rules: rules.map(({ evidence: _, ...rule }) => rule) }),
  };
}

/** A problem of the document with its overlays applied has no line: it is reported with its folder. */
function inDocument<Result>(id: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const folder = `specs/${id}`;
    throw new SpecError(
      ...error.problems.map((problem) =>
        problem.startsWith(folder) ? problem : `${folder}: ${problem}`,
      ),
    );
  }
}
