import type { PageSample } from './find-samples.ts';
import type { InferredSchema } from './infer-schema.ts';
import type { PageBlock } from './page-block.ts';
import type { PageCall } from './page-call.ts';
import type { PageField } from './page-field.ts';

/** What a page says of one call. */
export interface PageFacts {
  /** All of the page. */
  readonly page: readonly PageBlock[];
  /** What of it is about the call. */
  readonly section: readonly PageBlock[];
  readonly call: PageCall;
  readonly fields: readonly PageField[];
  readonly samples: readonly PageSample[];
  readonly sample: PageSample | undefined;
  readonly inferred: InferredSchema;
}
