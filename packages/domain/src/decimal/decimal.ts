import Big from "big.js";
import type { DecimalText } from "./decimal-text.ts";

/** Exact decimals: division keeps twenty places, everything else is exact. Half goes up. */
export type Decimal = Big;

export const zero: Decimal = new Big(0);
export const hundred: Decimal = new Big(100);

export function decimal(value: DecimalText | number): Decimal {
  return new Big(value);
}

export const minDecimal = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? a : b);
export const maxDecimal = (a: Decimal, b: Decimal): Decimal => (a.gt(b) ? a : b);

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), zero);
}

/** Never below `low`; never above `high`, which wins where both cannot hold. */
export function clamp(value: Decimal, low: Decimal, high: Decimal): Decimal {
  return minDecimal(high, maxDecimal(low, value));
}

/** Two places, half away from zero. */
export function cents(value: Decimal): Decimal {
  return value.round(2, Big.roundHalfUp);
}

/** Points as shown: two places at most, one at least: “7.0”, “4.67”. */
export function pointsText(value: Decimal): DecimalText {
  const rounded = cents(value);
  const text = rounded.eq(0) ? "0" : rounded.toFixed();
  return text.includes(".") ? text : `${text}.0`;
}

/** An amount as shown: two places at most, none needed: “9”, “83.33”. */
export function amountText(value: Decimal): DecimalText {
  const rounded = cents(value);
  return rounded.eq(0) ? "0" : rounded.toFixed();
}
