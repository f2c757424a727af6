import { SpecError } from '../../errors/spec-error.ts';
import { withoutPlace } from '../../errors/without-place.ts';
import { getIn, getMember, type Json } from '../../json/json.ts';
import { parseYaml } from '../../json/yaml-source.ts';
import { checkMeaning } from '../../spec/check-meaning.ts';
import { isQuestion } from '../../spec/guess.ts';
import { MEANING_KEY, readMeaning } from '../../spec/read-meaning.ts';
import { readResponses } from '../../spec/read-responses.ts';
import { resolveSpec } from '../../spec/resolve-spec.ts';
import type { TextFiles } from '../../spec/spec-folder.ts';
import type { Meaning } from '../../spec/vocabulary/meaning.ts';
import { checkAmounts } from './check-amounts.ts';
import { keepGuesses, overlayPath, readGuesses } from './draft-overlay.ts';
import { readDraftDocument } from './spec-document.ts';

/**
 * What is wrong with a draft as if it were confirmed, without lines: they are those of a file that
 * is not written yet. Where something is missing still, the rest is checked all the same.
 */
export function findProblems(id: string, files: TextFiles): readonly string[] {
  const isComplete = !readGuesses(id, files).some(isQuestion);
  const confirmed = keepGuesses(id, files, []);
  const problems = isComplete
    ? [...problemsOf(() => resolveSpec(id, confirmed)), ...checkWhatIsThere(id, confirmed)]
    : [
        ...problemsOf(() => readMeaning(readYaml(id, confirmed))),
        ...checkWhatIsThere(id, confirmed),
      ];
  return [...new Set(problems.map((problem) => withoutPlace(problem)))];
}

function checkWhatIsThere(id: string, files: TextFiles): readonly string[] {
  return problemsOf(() => {
    const { document, operation } = readDraftDocument(id, files);
    const action = (
      getMember(readYaml(id, files).value, 'actions') as readonly Json[] | undefined
    )?.[0];
    const meaning = getIn(action, 'update', MEANING_KEY) as unknown as Meaning;
    const problem = (pointer: string, message: string): string => `${pointer} ${message}`;
    const responses = readResponses(document, operation);
    const problems = [
      ...checkMeaning(document, { meaning, problem }, responses),
      ...checkAmounts(document, responses.successSchema, meaning),
    ];
    if (problems.length > 0) throw new SpecError(...problems);
  });
}

const readYaml = (id: string, files: TextFiles) =>
  parseYaml(overlayPath(id), files.get(overlayPath(id)) ?? '');

function problemsOf(run: () => unknown): readonly string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return error.problems;
  }
}
