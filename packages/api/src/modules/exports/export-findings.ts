import { type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { type FindingFilter, findingFilter } from "@xianlan/domain/finding";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import type { ExportedWorkbook } from "../../files/exported-workbook.ts";
import { inSnapshot, read } from "../../transaction.ts";
import { listLedgerRows } from "../findings/queries.ts";
import { filterText } from "./filter-text.ts";
import { ledgerWorksheet } from "./ledger-worksheet.ts";
import { auditedWorkbook, countyNameOf } from "./workbook.ts";

const lists = ["unitId", "inspectionId", "state", "statusLight", "severity", "category"] as const;

/** Addresses stay as they were, whatever the filter calls its parts today. */
const addressNames: Readonly<Record<string, string>> = { statusLight: "lamp" };

const singleNames = [
  ...(["flag", "issuedFrom", "issuedTo", "closedFrom", "closedTo"] as const),
  ...(["q", "sort", "order"] as const),
];

/**
 * The filter of a list page's address: the same names, several values of one name with commas between.
 * What the list does not know is left aside; a value it cannot mean is refused, so that a mistyped
 * address never exports more than was asked for.
 */
function filterOfAddress(address: URLSearchParams): FindingFilter {
  const listed = lists.map((name) => [
    name,
    address
      .get(addressNames[name] ?? name)
      ?.split(",")
      .filter(Boolean),
  ]);
  const single = singleNames.map((name) => [name, address.get(name)?.trim() || undefined]);
  const parsed = findingFilter.safeParse(Object.fromEntries([...listed, ...single]));
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0] ?? "");
  throw refused("网址中的筛选条件有误，请回到问题列表重新选择后再导出", name);
}

const maxRows = 20_000;

/**
 * 导出台账: the findings of a list's address as .xlsx, the same rows in the same order. What was
 * exported, by which filter, stands in the audit log before the first byte leaves.
 * @throws AppError `refused` for an unreadable filter or more than 20,000 rows.
 */
export async function exportFindings(
  context: Context,
  address: URLSearchParams,
): Promise<ExportedWorkbook> {
  const grant = authorize(context, "finding.export");
  const { actor } = grant;
  const filter = filterOfAddress(address);
  const worksheet = await inSnapshot(context, grant, async (snapshot) => {
    const rows = await listLedgerRows(snapshot, { filter, limit: maxRows + 1 });
    if (rows.length > maxRows) {
      throw refused(`符合条件的问题超过${maxRows}件，请先按单位、轮次或日期缩小范围再导出`);
    }
    const countyName = await countyNameOf(snapshot, grant);
    const { text, reporter } = await read(snapshot, grant, async (tx) => ({
      text: await filterText(tx, actor, filter),
      reporter: await reporterOf(tx, actor, countyName),
    }));
    const { clock, calendar } = context;
    return ledgerWorksheet(rows, { clock, calendar, countyName, reporter, text });
  });
  return auditedWorkbook(context, grant, {
    name: "问题整改台账",
    worksheet,
    entry: {
      action: "finding.export",
      entity: "finding",
      entityId: actor.countyId,
      units: [],
      after: { filter, rows: worksheet.rows.length, note: worksheet.note },
    },
  });
}

/** 填报单位: the actor's own unit, or the county's propaganda department. */
async function reporterOf(
  tx: Transaction,
  { countyId, unitId }: Actor,
  countyName: string,
): Promise<string> {
  if (unitId === null) return `中共${countyName}委宣传部`;
  const [own] = await tx
    .select({ name: unit.name })
    .from(unit)
    .where(and(eq(unit.countyId, countyId), eq(unit.id, unitId)));
  return own?.name ?? "";
}
