import { z } from "zod";
import { firstYear, lastYear } from "./clock.ts";

/** A day as people enter it. `message` says what it should look like. */
export function dayInput(message = "日期应为“年-月-日”，如 2026-11-05") {
  const span = `年份应在${firstYear}年至${lastYear}年之间，请核对日期`;
  return z.iso.date(message).refine((day) => {
    const year = Number(day.slice(0, 4));
    return year >= firstYear && year <= lastYear;
  }, span);
}

/** A day, by its name in the form. */
export function dayField(field: string, example = "2026-11-05") {
  return dayInput(`${field}应为“年-月-日”，如 ${example}`);
}
