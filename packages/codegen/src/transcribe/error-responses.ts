import type { JsonObject } from '../json/json.ts';
import { cleanExample } from './clean-example.ts';
import { findStatuses, nameStatus } from './find-statuses.ts';
import { inferSchema } from './infer-schema.ts';
import type { PageFacts } from './page-facts.ts';

/** Statuses that the page names, and bodies that it shows of them. */
export function describeErrors({ page, samples, fields }: PageFacts) {
  const shown = samples.filter(({ status }) => status !== undefined && status >= 400);
  const named = findStatuses(page);
  const statuses = new Map<number, number>([
    ...named.map(({ status, line }) => [status, line] as const),
    ...shown.map(({ status = 0, line }) => [status, line] as const),
  ]);
  const sorted = [...statuses].sort(([a], [b]) => a - b);
  const responses = sorted.map(([status]) => {
    const sample = shown.find((one) => one.status === status);
    const content = sample && {
      'application/json': {
        schema: inferSchema(sample.body, fields).schema,
        example: cleanExample(sample.body),
      },
    };
    return [
      String(status),
      { description: nameStatus(status), ...(content && { content }) },
    ] as const;
  });
  return {
    responses: Object.fromEntries(responses) as JsonObject,
    lines: sorted.map(([status, line]) => [String(status), line] as const),
  };
}
