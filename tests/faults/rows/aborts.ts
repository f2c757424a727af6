import { areRetried } from '../declared.ts';
import type { Abort, Row } from '../row.ts';
import { hang, head } from '../wire.ts';

const never = () => new Promise<never>(() => {});
const aborted = { kind: 'aborted', reason: 'signal' } as const;
const ABORTS: readonly Abort[] = ['after the request', 'with text', 'by timeout'];

export const aborts: readonly Row[] = [
  {
    id: 'aborts/every-phase',
    title: 'the caller gave up before',
    abort: 'before',
    want: { ...aborted, requests: 0 },
  },
  ...ABORTS.flatMap((abort): Row[] => [
    {
      id: 'aborts/every-phase',
      title: `the caller gives up ${abort}, before the headers`,
      abort,
      responses: [{ wire: () => [hang] }],
      want: aborted,
    },
    {
      id: 'aborts/every-phase',
      title: `the caller gives up ${abort}, within the body`,
      abort,
      responses: [
        { wire: (response) => [head(response, 'content-length: 100'), { send: '{' }, hang] },
      ],
      want: aborted,
    },
    {
      id: 'aborts/every-phase',
      title: `the caller gives up ${abort}, between two attempts`,
      abort,
      appliesTo: areRetried(503),
      responses: [{ status: 503, headers: [['retry-after', '5']] }, {}],
      want: aborted,
    },
  ]),
  {
    id: 'aborts/every-phase',
    title: 'the caller gives up while a key function does not settle',
    abort: 'by timeout',
    options: { apiKey: never },
    want: { ...aborted, requests: 0 },
  },
  {
    id: 'aborts/every-phase',
    title: 'the caller gives up on a fetch that does not listen',
    abort: 'by timeout',
    options: { fetch: never },
    want: { ...aborted, requests: 0 },
  },
];
