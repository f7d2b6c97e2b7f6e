import type { DecimalText } from "./decimal-text.ts";

const places = 4;
const unit = 10n ** BigInt(places);

/** A non-negative amount of at most four decimals as a whole number of ten-thousandths. */
export function exact(text: DecimalText): bigint {
  const [whole = "0", fraction = ""] = text.split(".");
  return BigInt(whole) * unit + BigInt(fraction.padEnd(places, "0"));
}

/** Back to text, without trailing zeros. */
export function decimalOf(value: bigint): DecimalText {
  const fraction = String(value % unit)
    .padStart(places, "0")
    .replace(/0+$/, "");
  return fraction === "" ? String(value / unit) : `${value / unit}.${fraction}`;
}

/** A whole amount, for comparing with `exact`. */
export const wholes = (count: number): bigint => BigInt(count) * unit;
