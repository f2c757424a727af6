import type { Edit } from './vendor-page.ts';

/** How one vendor changes its page, and what comes of it. */
export interface PageChange {
  readonly id: string;
  readonly bump: 'patch' | 'minor' | 'major' | 'review';
  readonly edits: readonly Edit[];
  /** Version of the package. */
  readonly before: string;
  readonly after: string;
  /** What the changelog must name. */
  readonly says: string;
  /** What a user wrote against the release before, and what the compiler says of it now. */
  readonly program: string;
  readonly complaint?: string;
}

/** One of each kind. */
export const pageChanges: readonly PageChange[] = [
  {
    id: 'linkup',
    bump: 'patch',
    edits: [
      ['The number of credits remaining in your account.', 'Credits remaining in your account.'],
    ],
    before: '0.1.0',
    after: '0.1.1',
    says: "Only the vendor's descriptions and examples changed.",
    program: `import { createLinkup } from '@fuelgauge/linkup';
const { data } = await createLinkup().GET('/v1/credits/balance');
export const balance: number | undefined = data?.balance;
`,
  },
  {
    id: 'clado',
    bump: 'minor',
    edits: [
      [
        '      required:\n        - credits\n',
        '        plan:\n          type: string\n      required:\n        - credits\n',
      ],
    ],
    before: '0.1.0',
    after: '0.2.0',
    says: 'new: the response field `plan` was added',
    program: `import { createClado } from '@fuelgauge/clado';
const { data } = await createClado().GET('/api/credits');
export const topUp: string | null | undefined = data?.last_topup_at;
`,
  },
  {
    id: 'fullenrich',
    bump: 'major',
    edits: [
      [/ {8}message:\n {10}type: string\n/, ''],
      [/ {8}- message\n/, ''],
    ],
    before: '1.0.0',
    after: '2.0.0',
    says: 'breaking: the field `message` of the response 401 was removed',
    program: `import { createFullEnrich } from '@fuelgauge/fullenrich';
const { error } = await createFullEnrich().GET('/account/credits');
export const message: string | undefined = error?.message;
`,
    complaint: `error TS2339: Property 'message' does not exist`,
  },
  {
    id: 'pollo',
    bump: 'review',
    edits: [['https://pollo.ai/api/platform\n', 'https://api.pollo.example/platform\n']],
    before: '0.1.0',
    after: '0.2.0', // a person let it pass: major, which is a minor before 1.0.0
    says: 'https://api.pollo.example',
    program: `import { createPollo } from '@fuelgauge/pollo';
export const { remaining } = await createPollo({ apiKey: 'key' }).getBalance();
`,
  },
];
