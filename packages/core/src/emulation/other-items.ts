import { resolvePointer, writePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import { toJsonValue } from '../json/write-json.ts';
import type { OtherLocation } from '../provider/balance-location.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { isCode } from '../response/error-rules.ts';

/** Adds a list that amounts are in, where the example has none. */
export function withList(list: string | undefined, body: JsonValue): JsonValue {
  return list !== undefined && !Array.isArray(resolvePointer(body, list))
    ? writePointer(body, list, [])
    : body;
}

/**
 * Adds the item that a further amount is in, where the example has none. In the list of the headline it is one of
 * another kind; of the two the headline has the more wanted, since any reader takes that for it.
 */
export function withOther(
  { balance: { from } }: ProviderDefinition,
  body: JsonValue,
  { each }: OtherLocation,
): JsonValue {
  if (each === undefined || each !== from?.list) return withList(each, body);
  const items = resolvePointer(body, each);
  const [item, another] = Array.isArray(items) ? items : [];
  if (item === undefined || another !== undefined) return body;
  const isOwn = (kind: (typeof from.first)[number]) => isCode(resolvePointer(item, from.by), kind);
  const free = from.first.find((kind) => !isOwn(kind));
  const kinds = from.first.filter((kind) => isOwn(kind) || kind === free);
  return writePointer(
    body,
    each,
    kinds.map((kind) => writePointer(item, from.by, toJsonValue(kind))),
  );
}

/** Where a further amount is: the item of the headline, or the first of its list that is not that. */
export function otherPointer(
  { balance }: ProviderDefinition,
  body: JsonValue,
  { each }: OtherLocation,
  headlineAt: string,
): string {
  if (each === undefined) return headlineAt;
  const chosen = each === balance.from?.list && headlineAt === `${each}/0`;
  const items = resolvePointer(body, each);
  return `${each}/${chosen && Array.isArray(items) && items.length > 1 ? 1 : 0}`;
}
