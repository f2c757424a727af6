/** An object without the members that are undefined, as `exactOptionalPropertyTypes` wants it. */
export function omitUndefined<Given extends object>(
  given: Given,
): {
  [Name in keyof Given as undefined extends Given[Name] ? never : Name]: Given[Name];
} & {
  [Name in keyof Given as undefined extends Given[Name] ? Name : never]?: Exclude<
    Given[Name],
    undefined
  >;
} {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as ReturnType<typeof omitUndefined<Given>>;
}
