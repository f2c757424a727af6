import { SpecError } from '../errors/spec-error.ts';
import type { MeaningFile } from './read-meaning.ts';

/** What a provider is called in code. */
export interface ProviderNames {
  /** `@fuelgauge/acme-cloud` */
  readonly package: string;
  /** `acmeCloud`, the definition */
  readonly constant: string;
  /** `AcmeCloud`, as in `createAcmeCloud` and `AcmeCloudOptions` */
  readonly exported: string;
}

/** The packages that are no vendor's. */
const RESERVED_IDS = ['balances', 'codegen', 'core', 'mcp', 'monitor', 'registry'];
/** Names that the emitted files import, and words that no constant may be called. */
const TAKEN_CONSTANTS = new Set(
  `document paths
  arguments await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null package private protected
  public return static super switch this throw true try typeof undefined var void while with yield`.split(
    /\s+/,
  ),
);
const TAKEN_EXPORTS = ['Account', 'Provider', 'ProviderClient'];

/** What a provider id is, for messages. */
export const ID_RULE: string = `a provider id is lower-case letters, digits and "-", begins with a letter, and is none of ${RESERVED_IDS.join(', ')}`;

export const isProviderId = (text: string): boolean =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && !RESERVED_IDS.includes(text);

/** Names follow from the id and from the name that the vendor gives itself. */
export function nameProvider(id: string, { meaning, problem }: MeaningFile): ProviderNames {
  if (!isProviderId(id)) throw new SpecError(`specs/${id}: ${ID_RULE}`);
  const constant = id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  if (TAKEN_CONSTANTS.has(constant))
    throw new SpecError(`specs/${id}: ${constant} cannot be the name of a constant`);
  const exported = meaning.exportName ?? exportedName(meaning.name);
  if (!isExportable(exported)) {
    throw new SpecError(
      problem(
        '/exportName',
        `is needed: ${JSON.stringify(exported)} cannot be part of names such as create${exported}`,
      ),
    );
  }
  return { package: `@fuelgauge/${id}`, constant, exported };
}

/** `OpenRouterKey` of "OpenRouter key": its letters and digits, each word with a capital. */
export const exportedName = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.replaceAll(/[^A-Za-z0-9]/g, ''))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** Whether names such as `createAcme` can be made of it, and nothing else has them. */
export const isExportable = (exported: string): boolean =>
  /^[A-Z][A-Za-z0-9]*$/.test(exported) && !TAKEN_EXPORTS.includes(exported);
