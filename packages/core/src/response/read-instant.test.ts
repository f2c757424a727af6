import { expect, test } from 'vitest';
import { JsonNumber, type JsonValue } from '../json/json-value.ts';
import { readAnyInstant } from './read-instant.ts';

test.each([
  { given: '2025-03-01T10:00:00Z', want: '2025-03-01T10:00:00.000Z' },
  { given: '2025-03-01t10:00:00.5+02:00', want: '2025-03-01T08:00:00.500Z' },
  { given: '2023-06-18 20:52:28+00:00', want: '2023-06-18T20:52:28.000Z' },
  { given: '2023-06-18 20:52:28 +0530', want: '2023-06-18T15:22:28.000Z' },
  { given: '2023-06-18 20:52:28-05', want: '2023-06-19T01:52:28.000Z' },
  { given: '2023-06-18 20:52:28 UTC', want: '2023-06-18T20:52:28.000Z' },
  { given: '2023-06-18T20:52:28GMT', want: '2023-06-18T20:52:28.000Z' },
  { given: '2024-02-29', want: '2024-02-29T00:00:00.000Z' },
  { given: new JsonNumber('1738356858'), want: '2025-01-31T20:54:18.000Z' },
  { given: new JsonNumber('1738356858.25'), want: '2025-01-31T20:54:18.250Z' },
  { given: new JsonNumber('1738356858123'), want: '2025-01-31T20:54:18.123Z' },
  { given: '1738356858', want: '2025-01-31T20:54:18.000Z' },
  { given: '2023-02-29', want: undefined },
  { given: '2023-04-31 00:00:00Z', want: undefined },
  { given: '2025-03-01T10:00:00', want: undefined },
  { given: '2025-03-01 10:00', want: undefined },
  { given: '03/01/2025', want: undefined },
  { given: 'tomorrow', want: undefined },
  { given: '', want: undefined },
  { given: new JsonNumber('0'), want: undefined },
  { given: new JsonNumber('-1738356858'), want: undefined },
  { given: new JsonNumber('20250301'), want: undefined },
  { given: new JsonNumber('1.7e9'), want: undefined },
  { given: new JsonNumber('17383568581'), want: undefined },
  { given: true, want: undefined },
  { given: null, want: undefined },
  { given: [], want: undefined },
] satisfies { given: JsonValue; want: string | undefined }[])(
  '$given is $want',
  ({ given, want }) => {
    expect(readAnyInstant(given)).toBe(want);
  },
);
