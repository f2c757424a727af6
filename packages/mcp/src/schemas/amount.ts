import { z } from 'zod';

/** Exact decimal text: never a number, which would be rounded. */
export const decimal: z.ZodString = z
  .string()
  .max(80)
  .regex(/^-?\d+(?:\.\d+)?$/, 'decimal text such as "12.5", without exponent or currency sign');

export const unit: z.ZodString = z
  .string()
  .max(80)
  .describe('ISO 4217 currency ("USD"), or what this vendor counts ("acme:credit", "credit")');

export const provider: z.ZodString = z
  .string()
  .max(64)
  .describe('id of the vendor: "acme"; get_balances without arguments shows all');

export const account: z.ZodString = z
  .string()
  .max(128)
  .describe('label of the account; needed only where the vendor has several');
