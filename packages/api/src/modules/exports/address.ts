import { parsePeriod } from "@xianlan/domain/period";
import { z } from "zod";
import { refused } from "../../errors.ts";

// What an export reads of its page's address. The list functions get it parsed.

/** The refusal of an address whose filter the screen could not have made. */
function badAddress(name: string) {
  return refused("网址中的筛选条件有误，请回到原页面重新选择后再导出", name);
}

/** A year of the address; undefined where there is none. @throws AppError `refused` */
export function yearOf(address: URLSearchParams): number | undefined {
  const text = address.get("year");
  if (text === null || text === "") return undefined;
  if (!/^20\d{2}$/.test(text)) throw badAddress("year");
  return Number(text);
}

/** A period of the address; undefined where there is none. @throws AppError `refused` */
export function periodOfAddress(address: URLSearchParams, name = "period"): string | undefined {
  const text = address.get(name);
  if (text === null || text === "") return undefined;
  if (parsePeriod(text) === null) throw badAddress(name);
  return text;
}

const idText = z.uuid().toLowerCase();

/** An id of the address. @throws AppError `refused` for anything else. */
export function idOf(address: URLSearchParams, name: string): string {
  const parsed = idText.safeParse(address.get(name));
  if (!parsed.success) throw badAddress(name);
  return parsed.data;
}

/** An id of the address; undefined where there is none. @throws AppError `refused` */
export function optionalId(address: URLSearchParams, name: string): string | undefined {
  return address.get(name) ? idOf(address, name) : undefined;
}

/** The indicator an address names. @throws AppError `refused` */
export function indicatorCodeOf(address: URLSearchParams): string {
  const text = address.get("code") ?? "";
  if (!/^[A-Z]{1,2}\d{1,2}$/.test(text)) throw badAddress("code");
  return text;
}

/** Narrows a text of the address by a schema. @throws AppError `refused` */
export function choiceOf<Value extends string>(
  address: URLSearchParams,
  name: string,
  choices: readonly Value[],
): Value | undefined {
  const text = address.get(name);
  if (text === null || text === "") return undefined;
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw badAddress(name);
  return found;
}

/** A place in a short list; null where there is none. @throws AppError `refused` */
export function placeOf(address: URLSearchParams, name: string): number | null {
  const text = address.get(name);
  if (text === null || text === "") return null;
  if (!/^\d{1,2}$/.test(text)) throw badAddress(name);
  return Number(text);
}
