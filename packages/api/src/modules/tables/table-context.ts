import type { inferRouterOutputs } from "@trpc/server";
import type { Permission } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import type { WorksheetSpec } from "@xianlan/domain/ledger";
import { parsePeriod } from "@xianlan/domain/period";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type AppRouter, appRouter } from "../../root.ts";
import { createCallerFactory } from "../../trpc.ts";

const callerOf = createCallerFactory(appRouter);

/** What the pages' own queries return. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;

/** Where an export reads: the queries of the screens, as the person who exports. */
export type TableContext = {
  queries: ReturnType<typeof callerOf>;
  countyName: string;
  today: Day;
};

export function tableContextOf(context: Context, countyName: string): TableContext {
  return { queries: callerOf(context), countyName, today: context.clock.today };
}

/** A table of the interface as a worksheet, with the name its file gets; the day is added to it. */
export type ExportedWorksheet = { worksheet: WorksheetSpec; name: string };

/** One table that can be exported: whoever may read the screen may export it. */
export type ExportTable = {
  permission: Permission;
  read(tableContext: TableContext, address: URLSearchParams): Promise<ExportedWorksheet>;
};

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

const ids = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id of the address. @throws AppError `refused` for anything else. */
export function idOf(address: URLSearchParams, name: string): string {
  const text = address.get(name) ?? "";
  if (!ids.test(text)) throw badAddress(name);
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

/** A decimal as a number of a cell; null stays blank. */
export function amountOf(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Number(text);
}
