import type { ProviderDefinition } from '@fuelgauge/core';
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
import { amountProperties, type BalanceMeaning, sideProperties } from './vocabulary/balance.ts';
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
      request: meaning.request,
      keyVariables: meaning.key.variables,
      successStatus: successStatus === 200 ? undefined : successStatus,
      balance: locateBalance(id, meaning.balance, deriveAmountType(document, file, responses)),
      sentinel: meaning.sentinel,
      errors: meaning.errors && readErrors(meaning.errors),
    });
    return { id, names, definition, meaning, problem, document };
  });
}

/** The meaning in the order of its vocabulary, with the unit in full and the promises of the document. */
function locateBalance(
  id: string,
  balance: BalanceMeaning,
  amountType: AmountType,
): ProviderDefinition['balance'] {
  const { unit } = balance;
  return {
    ...inOrder(amountProperties, balance),
    unit: typeof unit !== 'string' || isMoney(unit) ? unit : `${id}:${unit}`,
    ...amountType,
    ...inOrder(sideProperties, balance),
  };
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
