import { SpecError } from '../errors/spec-error.ts';
import { ExternalReferenceError } from '../openapi/reference.ts';
import type { FoundDocument } from './find-documents.ts';
import type { Page } from './page.ts';

const BUNDLED = 'bundled.yaml';

/**
 * A document in several files is refused with the command that makes one of them. It is not run
 * here: it would read whatever files and hosts a document names.
 */
export function sayHowToBundle<Result>(
  { address }: Page,
  { form }: FoundDocument,
  run: () => Result,
): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ExternalReferenceError)) throw error;
    const source = form === 'document' ? quote(address) : 'its own file';
    throw new SpecError(
      `$ref ${error.reference} leads out of the document, which is one of several files: bundle it into one first (npx redocly bundle ${source} -o ${BUNDLED}), and pass --page ${BUNDLED}`,
    );
  }
}

/** As a shell takes it for one word. */
const quote = (word: string): string =>
  /^[\w./:@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
