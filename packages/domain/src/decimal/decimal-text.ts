import { z } from "zod";

/**
 * A decimal number as text, e.g. `"2.5"`: never a float, so that sums are exact. At most six digits
 * before and four behind the point.
 */
export type DecimalText = string;

/** Input of a decimal; `name` is the field people see. */
export function decimalInput(name: string) {
  return z
    .string()
    .trim()
    .regex(/^-?\d{1,6}(?:\.\d{1,4})?$/, `${name}应为数字，小数不超过4位`);
}

/** Input of a decimal that is not negative. */
export function amountInput(name: string) {
  return decimalInput(name).refine((text) => !text.startsWith("-"), `${name}不能为负数`);
}
