import { expect, test } from 'vitest';
import { isConstant } from './is-constant.ts';

test.each([
  'format=json',
  'X-Version=2026-01-01',
  'api-version=2024-10',
  'expand=all',
  'view=balance',
  'detailed=true',
  'currency=USD',
  'limit=100',
  'account_type=prepaid',
  'X-Requested-With=XMLHttpRequest',
  'user=me',
])('%s is the same for everybody', (pair) => {
  const [name = '', value = ''] = pair.split('=');
  expect(isConstant(name, value)).toBe(true);
});

test.each([
  'month=2024-01',
  'X-App-Id=APP_ID',
  'account=ACCOUNT',
  'q=ACCOUNT',
  'account=acc_8812',
  'account=main',
  'ref=acc_8812',
  'start=2024-01-01',
  'endDate=today',
  'filter[from]=1704067200',
  'x=1704067200',
  'x=2024-01-01T00:00:00Z',
  'period=monthly',
  'year=2024',
  'X-Team=brewers',
  'organizationId=7',
  'owner=550e8400-e29b-41d4-a716-446655440000',
  'who=me@tea.example',
  'x={x}',
])('%s is not', (pair) => {
  const [name = '', value = ''] = pair.split('=');
  expect(isConstant(name, value)).toBe(false);
});
