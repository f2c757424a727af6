import { ok, operation } from './mutations.ts';
import { object, type Schema } from './short-schemas.ts';

// biome-ignore lint/suspicious/noExplicitAny: documents are mutated at will here
type Document = any;

/** What one place was and is, and the components that it refers to. */
interface Row {
  readonly name: string;
  readonly was: Schema;
  readonly is: Schema;
  readonly wasDeclared?: Schema;
  readonly isDeclared?: Schema;
  readonly version?: string;
}

const declare = (d: Document, schemas: Schema | undefined, version: string | undefined): void => {
  Object.assign(d.components.schemas, schemas);
  if (version !== undefined) d.openapi = version;
};
/** Makes it what is answered. */
export const answer = (d: Document, schema: Schema): unknown =>
  (ok(d).content['application/json'].schema = object({ it: schema }));
const send = (d: Document, schema: Schema) =>
  (operation(d).requestBody = {
    content: { 'application/json': { schema: object({ it: schema }) } },
  });

const inside =
  (place: (d: Document, schema: Schema) => void) =>
  ({ name, was, is, wasDeclared, isDeclared = wasDeclared, version }: Row) => ({
    name,
    prepare: (d: Document) => {
      declare(d, wasDeclared, version);
      place(d, was);
    },
    edit: (d: Document) => {
      declare(d, isDeclared, version);
      place(d, is);
    },
  });
/** What is answered at one place. */
export const answered = inside(answer);
/** What is sent at one place. */
export const sent = inside(send);
