import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { readWant } from '../draft/draft-fixtures.ts';
import { SpecError, UsageError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { parsePointer } from '../json/pointer.ts';
import { GUESSES_KEY, type Guess } from '../spec/guess.ts';
import { MEANING_KEY } from '../spec/read-meaning.ts';
import { resolveSpec } from '../spec/resolve-spec.ts';
import { readSpecFiles } from '../tree/read-tree.ts';
import { writeAll } from '../tree/transaction.ts';
import type { CommandContext } from './command-context.ts';
import { parseSpecArgs } from './spec-args.ts';

const USAGE = 'usage: spec confirm <id> [--yes] [--answer /balance/unit=USD …]';

/** `pnpm spec confirm <id>`: shows each guess of a draft and takes the answer; `--yes` takes those that are left as they are. */
export async function runConfirmCommand(
  args: readonly string[],
  { root, print, ask }: CommandContext,
): Promise<void> {
  const { id, values } = parseSpecArgs(args, USAGE);
  const path = `specs/${id}/balance.overlay.yaml`;
  if (!existsSync(join(root, path))) throw new SpecError(`${path}: is missing`);
  const overlay = parseDocument(readFileSync(join(root, path), 'utf8'));
  const guesses =
    (overlay.toJS() as { actions?: { [GUESSES_KEY]?: Guess[] }[] }).actions?.[0]?.[GUESSES_KEY] ??
    [];
  const answers = readAnswers(values.answer ?? [], guesses);
  const left: string[] = [];
  for (const { at, guess, because } of guesses) {
    print(`${at}: ${JSON.stringify(guess)} (${because})`);
    let answer = answers.get(at);
    if (answer === undefined && !values.yes && ask)
      answer = parseAnswer(await ask('right? Enter, or the right value: '), guess);
    if (answer === undefined && !values.yes && !ask) left.push(at);
    if (answer === undefined || answer === guess) continue;
    const keys = ['actions', 0, 'update', MEANING_KEY, ...toKeys(at)];
    if (overlay.getIn(keys) !== guess)
      throw new SpecError(`${at} is not said here: correct specs/${id}/fixes.overlay.yaml`);
    overlay.setIn(keys, answer);
  }
  if (left.length > 0) {
    throw new SpecError(
      `${left.length} guesses wait for an answer: pass --yes where they are right, --answer AT=VALUE where not`,
    );
  }
  overlay.deleteIn(['actions', 0, GUESSES_KEY]);
  const text = overlay.toString({ lineWidth: 0 });
  const files = new Map([...readSpecFiles(root), [path, text]]);
  await writeAll(root, new Map([[path, text], ...(await renewFixtures(id, files))]));
  print(`${path}: ${guesses.length} guesses confirmed`);
}

/** What the drafted fixtures want follows from the meaning, so it is read again. */
async function renewFixtures(
  id: string,
  files: ReadonlyMap<string, string>,
): Promise<[string, string][]> {
  const { definition } = resolveSpec(id, files);
  const renewed: [string, string][] = [];
  for (const [path, text] of files) {
    if (!path.startsWith(`specs/${id}/fixtures/`)) continue;
    const fixture = JSON.parse(text) as {
      title: string;
      response: { status: number; body: string };
    };
    if (!fixture.title.startsWith('drafted: ')) continue;
    const want = await readWant(definition, fixture.response.status, fixture.response.body);
    renewed.push([path, `${JSON.stringify({ ...fixture, want }, null, 2)}\n`]);
  }
  return renewed;
}

function readAnswers(
  given: readonly string[],
  guesses: readonly Guess[],
): ReadonlyMap<string, Json> {
  return new Map(
    given.map((line) => {
      const [, at = '', value = ''] = /^(\/[^=]*)=(.*)$/.exec(line) ?? [];
      const guess = guesses.find((known) => known.at === at);
      if (!guess) throw new UsageError(`${line}: no guess stands at ${at || 'that place'}`, USAGE);
      return [at, parseAnswer(value, guess.guess) ?? guess.guess] as const;
    }),
  );
}

/** An answer has the type of the guess. */
function parseAnswer(text: string, guess: Json): Json | undefined {
  const value = text.trim();
  if (value === '') return undefined;
  if (typeof guess !== 'number') return value;
  if (!/^-?\d+$/.test(value)) throw new UsageError('the answer must be a whole number', USAGE);
  return Number(value);
}

/** List indices as numbers, as the YAML library wants them. */
const toKeys = (pointer: string): (string | number)[] =>
  parsePointer(pointer).map((name) => (/^\d+$/.test(name) ? Number(name) : name));
