import type { OtherBalance } from '@fuelgauge/core';

/** A further amount for people: its id, and its place where there are several of it, counted from 1. */
export const nameOther = ({ id, index }: Pick<OtherBalance, 'id' | 'index'>): string =>
  index === undefined ? id : `${id} ${index + 1}`;
