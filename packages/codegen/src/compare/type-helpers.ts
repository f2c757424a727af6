/** Declarations that the comparison is written in. */
export const TYPE_HELPERS = `
type As<A, B> = [A] extends [B] ? true : false;

/** Every member required, at every depth: plain assignability misses an optional member that vanished. A typed index
    signature becomes a member too, so that it cannot vanish either. */
type Deep<T> = T extends readonly (infer U)[] ? Deep<U>[] : T extends object
  ? { [K in keyof T as string extends K ? (unknown extends T[K] ? never : '[]') : K]-?: Deep<T[K]> } : T;

/**
 * Literals widened to their base types: what is left to compare once added values are only a minor
 * change.
 */
type Wide<T> = T extends string ? string : T extends number ? number : T extends boolean ? boolean
  : T extends readonly (infer U)[] ? Wide<U>[] : T extends object ? { [K in keyof T]: Wide<T[K]> } : T;

/** Which members may be sent, whatever their values: Taken<Old> fits Taken<New> where each alternative of Old has one in
    New that still has all of its members. Arguments of functions turn the direction, once for each depth and back. */
type Taken<T> = unknown extends T ? unknown : T extends readonly (infer U)[] ? { items: Taken<U> } : T extends object
  ? string extends keyof T ? Open<T> : Closed<T> : never;
type Open<T extends object> = unknown extends T[keyof T] ? unknown : Closed<T>;
type Closed<T extends object> = (value: { [K in keyof T]-?: (value: Held<T[K]>) => void }) => void;
type Held<T> = unknown extends T ? unknown : Taken<NonNullable<T>>;
`;
