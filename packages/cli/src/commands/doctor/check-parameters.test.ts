import { expect, test } from 'vitest';
import { checkParameters } from './check-parameters.ts';

const definition = {
  parameters: {
    team: { in: 'path', variables: ['ACME_TEAM', 'ACME_TEAM_ID'] },
    project: { in: 'header', variables: ['ACME_PROJECT'], optional: true },
  },
} as const;

test.each([
  {
    given: {},
    env: {},
    want: ['problem', 'no value for team'],
    next: 'set ACME_TEAM, or parameters.team',
  },
  { given: {}, env: { ACME_TEAM: ' ' }, want: ['problem', 'no value for team'] },
  { given: {}, env: { ACME_TEAM_ID: 'SECRET' }, want: ['ok', 'by the variable ACME_TEAM_ID'] },
  {
    given: { parameters: { team: 'SECRET' } },
    env: {},
    want: ['ok', 'by parameters of the account'],
  },
])('$want', ({ given, env, want, next }) => {
  const [team, project] = checkParameters(given, definition, env);
  expect([team?.status, team?.message]).toEqual([want[0], expect.stringContaining(want[1] ?? '')]);
  if (next) expect(team?.next).toContain(next);
  expect(project).toMatchObject({ status: 'ok', message: expect.stringContaining('ACME_PROJECT') });
  expect(JSON.stringify([team, project])).not.toContain('SECRET');
});

test('a vendor that needs nothing beside the key has nothing to say', () => {
  expect(checkParameters({}, {}, {})).toEqual([]);
});
