const CORRUPT = 11;

/** What SQLite would say had it seen the damage: it looks at the form of a page, and not at what the rows mean. */
export const damage = (): Error =>
  Object.assign(new Error('a row of the database cannot be read'), { errcode: CORRUPT });

/** @param json - of a column that this program wrote as JSON */
export function parseRow<Content>(json: string): Content {
  try {
    return JSON.parse(json) as Content;
  } catch {
    throw damage();
  }
}
