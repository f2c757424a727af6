/** The part of openapi-typescript's `paths` that is read here. */
type OperationOf<Paths, Path extends keyof Paths> = Paths[Path] extends { get: infer Operation }
  ? Operation
  : never;
type ResponsesOf<Paths, Path extends keyof Paths> =
  OperationOf<Paths, Path> extends { responses: infer Responses } ? Responses : never;
/** Frameworks write the wildcard where the media type of JSON was not declared. */
type JsonMedia = `${string}json${string}` | '*/*';
type JsonOf<Response> = Response extends { content: infer Content }
  ? { [Media in keyof Content & JsonMedia]: Content[Media] }[keyof Content & JsonMedia]
  : never;

type SuccessStatus = 200 | 201 | 202 | 203 | 206;

/** Paths of a document that can be read with GET. */
export type ReadablePath<Paths> = {
  [Path in keyof Paths & string]: [OperationOf<Paths, Path>] extends [never]
    ? never
    : undefined extends OperationOf<Paths, Path>
      ? never
      : Path;
}[keyof Paths & string];

/** The JSON body of a successful GET. */
export type SuccessBody<Paths, Path extends keyof Paths> = {
  [Status in keyof ResponsesOf<Paths, Path> & SuccessStatus]: JsonOf<
    ResponsesOf<Paths, Path>[Status]
  >;
}[keyof ResponsesOf<Paths, Path> & SuccessStatus];

/** The JSON bodies that the document describes for every other response to a GET. */
export type ErrorBody<Paths, Path extends keyof Paths> = {
  [Status in Exclude<keyof ResponsesOf<Paths, Path>, SuccessStatus>]: JsonOf<
    ResponsesOf<Paths, Path>[Status]
  >;
}[Exclude<keyof ResponsesOf<Paths, Path>, SuccessStatus>];
