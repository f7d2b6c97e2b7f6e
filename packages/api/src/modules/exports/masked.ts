import { findPersonalNumbers } from "@xianlan/domain";

/** Personal numbers that were let into a text stay in the system: exports travel. */
export function masked(text: string): string {
  let plain = text;
  for (const { start, end, masked: shown } of findPersonalNumbers(text).reverse()) {
    plain = plain.slice(0, start) + shown + plain.slice(end);
  }
  return plain;
}
