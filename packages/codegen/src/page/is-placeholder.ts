const MARKED =
  /^$|[<{[$%]|\byour\b|your[-_]|[-_](?:key|token|secret)$|^(?:key|token|secret|api.?key|x{3,}|\.{3}|\*{3,}|…)$|x{4,}|\*{4,}|\.{3}|…/i;
/** `APP_ID`: a name in capitals stands for its value. */
const CAPITALS = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** Whether a reader of the page is to replace a value with their own. */
export const isPlaceholder = (value: string): boolean =>
  MARKED.test(value.trim()) || CAPITALS.test(value.trim());
