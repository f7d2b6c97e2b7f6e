import type { Permission } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import type { WorksheetSpec } from "@xianlan/domain/ledger";
import type { Context } from "../../context.ts";

/** Where an export reads: as the person who exports, all of it on one snapshot. */
export type TableContext = { context: Context; countyName: string; today: Day };

/** A table of the interface as a worksheet, with the name its file gets; the day is added to it. */
export type ExportedWorksheet = { worksheet: WorksheetSpec; name: string };

/** One table that can be exported: whoever may read the screen may export it. */
export type ExportTable = {
  permission: Permission;
  read(tableContext: TableContext, address: URLSearchParams): Promise<ExportedWorksheet>;
};
