import type { Context } from '../context.ts';
import type { LastingDays } from '../format/lasts.ts';
import { sizeOf } from '../terminal/capabilities.ts';
import { localeOf } from '../terminal/locale.ts';

/** How rows are shown. */
export interface View {
  /** The clock that ages are measured by, in milliseconds. */
  readonly now: number;
  /** That of a person at a terminal; without it numbers are plain digits. */
  readonly locale?: string;
  /** Columns of the terminal. @default unlimited */
  readonly width?: number;
  /** Shows the change since watching began. @default false */
  readonly showsChange?: boolean;
  /** How long accounts last, by their names; null where that cannot be told. @default not shown */
  readonly lasts?: ReadonlyMap<string, LastingDays | null>;
}

/** Numbers in the user's locale and lines that fit, on a terminal only. */
export function viewOf({ stdout, env }: Pick<Context, 'stdout' | 'env'>, now: number): View {
  if (stdout.isTTY !== true) return { now };
  return { now, locale: localeOf(env), width: sizeOf(stdout).columns };
}
