/** Nobody can check a section of the evidence file without these lines. */
const REQUIRED: Readonly<Record<string, (text: string) => boolean>> = {
  'Recorded: <date>': (text) => isDate(/^- Recorded: (\d{4}-\d{2}-\d{2})\b/m.exec(text)?.[1]),
  'Class: <who says so>': (text) => /^- Class: \S/m.test(text),
  'Source: <public address or number of a stored copy>': (text) =>
    /^- Source: .*(https?:\/\/|stored cop(y|ies) \d)/m.test(text),
};

/** Whether the calendar has such a day. `Date` reads the 31st of a shorter month as the 1st of the next. */
function isDate(text = ''): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Name of a heading in a link, as GitHub makes it. */
const toAnchor = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');

interface Section {
  readonly heading: string;
  readonly text: string;
}

const readSections = (text: string): readonly Section[] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((part) => ({ heading: part.split('\n', 1)[0] ?? '', text: part }));

/** The anchors of `evidence.md` that other files can cite. */
export const listEvidenceAnchors = (text: string): readonly string[] =>
  readSections(text).map(({ heading }) => toAnchor(heading));

/** Sections of `evidence.md` without their date, class or source, and headings that are there twice. */
export function findUnsourced(path: string, text: string): readonly string[] {
  const missing = readSections(text).flatMap((section) =>
    Object.entries(REQUIRED)
      .filter(([, isThere]) => !isThere(section.text))
      .map(([what]) => `${path}: "${section.heading}" needs a line "- ${what}"`),
  );
  const anchors = listEvidenceAnchors(text);
  const repeated = new Set(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index));
  return [...missing, ...[...repeated].map((anchor) => `${path}: #${anchor} is there twice`)];
}

/** Citations (`evidence.md#anchor`) in the files of one spec folder that lead to no section. */
export function findDeadCitations(
  folder: string,
  files: ReadonlyMap<string, string>,
): readonly string[] {
  const anchors = listEvidenceAnchors(files.get(`${folder}evidence.md`) ?? '');
  return [...files]
    .filter(([path]) => path.startsWith(folder))
    .flatMap(([path, text]) =>
      [...text.matchAll(/evidence\.md#([\p{L}\p{N}_-]*)/gu)]
        .filter(([, anchor = '']) => !anchors.includes(anchor))
        .map(([, anchor]) => `${path}: ${folder}evidence.md has no section #${anchor}`),
    );
}
