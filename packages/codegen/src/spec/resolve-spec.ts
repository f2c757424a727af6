import type { ProviderDefinition } from '@fuelgauge/core';
import type { Json } from '../json/json.ts';
import { SpecError, throwIfAny } from '../spec-error.ts';
import { checkMeaning } from './check-meaning.ts';
import { checkRequest } from './check-request.ts';
import { type AmountType, deriveAmountType } from './derive-amount-type.ts';
import { deriveAuth } from './derive-auth.ts';
import { deriveServer } from './derive-server.ts';
import { findOperation } from './find-operation.ts';
import type { Meaning } from './meaning.ts';
import { nameProvider, type ProviderNames } from './provider-names.ts';
import { type MeaningFile, readMeaning } from './read-meaning.ts';
import { readResponses } from './read-responses.ts';
import { readSpecFolder, type TextFiles } from './spec-folder.ts';

/** All that the emitters need to know of one vendor. */
export interface ResolvedSpec {
  readonly id: string;
  readonly names: ProviderNames;
  /** What `defineProvider` is given; defaults are left out. */
  readonly definition: ProviderDefinition;
  readonly meaning: Meaning;
  /** Says where something in the meaning stands. */
  readonly problem: MeaningFile['problem'];
  /** The vendor's document with all overlays applied. */
  readonly document: Json;
}

/** Resolves one folder under `specs/`: everything the document says itself is derived, everything else is checked. */
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
    const definition: ProviderDefinition = {
      id,
      name: meaning.name,
      baseUrl: deriveServer(document, operation),
      path: operation.path,
      auth,
      ...(meaning.request && { request: meaning.request }),
      keyVariables: meaning.key.variables,
      ...(responses.successStatus === 200 ? {} : { successStatus: responses.successStatus }),
      balance: locateBalance(id, meaning, deriveAmountType(document, file, responses)),
      ...(meaning.sentinel && { sentinel: meaning.sentinel }),
      ...(meaning.errors && { errors: readErrors(meaning.errors) }),
    };
    return { id, names, definition, meaning, problem, document };
  });
}

function locateBalance(
  id: string,
  { balance }: Meaning,
  amountType: AmountType,
): ProviderDefinition['balance'] {
  const { remaining, minus, sign, unlimited, unit, scale, total, lastTopUpAt, scope, pool } =
    balance;
  return {
    remaining,
    ...(minus && { minus }),
    ...(sign && { sign }),
    ...(unlimited && { unlimited }),
    unit: typeof unit !== 'string' || /^[A-Z]{3}$/.test(unit) ? unit : `${id}:${unit}`,
    ...(scale && { scale }),
    ...amountType,
    ...(total && { total }),
    ...(lastTopUpAt && { lastTopUpAt }),
    scope,
    ...(pool && { pool }),
  };
}

/** Evidence is for readers of the spec; the definition does without. */
function readErrors({
  codeAt,
  retryAfterSecondsAt,
  rules,
}: NonNullable<Meaning['errors']>): NonNullable<ProviderDefinition['errors']> {
  return {
    ...(codeAt && { codeAt }),
    ...(retryAfterSecondsAt && { retryAfterSecondsAt }),
    ...(rules && { rules: rules.map(({ evidence: _, ...rule }) => rule) }),
  };
}

/** Problems of the document are found after its overlays, so the folder is all the place they have. */
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
