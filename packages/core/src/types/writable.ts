/** The same while it is still being made: its members can be set. */
export type Writable<Given> = { -readonly [Name in keyof Given]: Given[Name] };
