/** A JSON number as it was written: its digits never pass through a JavaScript number. */
export class JsonNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A JSON document read exactly. Objects are maps, so that no member name is special. */
export type JsonValue = null | boolean | string | JsonNumber | readonly JsonValue[] | ReadonlyMap<string, JsonValue>;

/** Why a text is no usable JSON. */
export type JsonProblem = 'json' | 'empty' | 'too_deep' | 'duplicate_key';

/** Carries no message of its own: a message would quote the text. */
export class JsonError extends Error {
  readonly reason: JsonProblem;
  constructor(reason: JsonProblem) {
    super(reason);
    this.reason = reason;
  }
}
