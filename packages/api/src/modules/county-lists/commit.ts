import { countyList, listFigure } from "@xianlan/db";
import type { Day } from "@xianlan/domain/calendar";
import { articleRecord, type ListReading, type ListRow } from "@xianlan/domain/county-list";
import { type PeriodId, periodsOfYear } from "@xianlan/domain/period";
import type { EntryValue } from "@xianlan/domain/scheme";
import type { ReadFile } from "@xianlan/office";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize, type Grant } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError, conflict, refused } from "../../errors.ts";
import { storedName } from "../../files/file-name.ts";
import { openStaged } from "../../files/staged.ts";
import { type TxContext, write } from "../../transaction.ts";
import { insertActivities } from "../activities/index.ts";
import { reading } from "../imports/index.ts";
import { lockPeriodsShared } from "../periods/index.ts";
import type { CommitListInput } from "./inputs.ts";
import { readList } from "./read-list.ts";

/** What an import came to. */
export type ListImport = {
  id: string;
  imported: number;
  leftOut: { duplicate: number; error: number };
};

type Ready = ListRow & { unitId: string };

/**
 * Takes in the ready rows of a department's list: articles become records, counts the figures of the
 * units' submissions. Reads the file again; all or nothing.
 * @throws AppError `conflict` when the county changed since the preview, `refused` for wrong rows that
 *   were not explicitly left out.
 */
export async function commitCountyList(
  context: Context,
  input: CommitListInput,
): Promise<ListImport> {
  const grant = authorize(context, "list.manage");
  return reading(grant.actor, (read) => commitRead(context, grant, read, input));
}

async function commitRead(
  context: Context,
  grant: Grant,
  read: ReadFile,
  input: CommitListInput,
): Promise<ListImport> {
  const { stagedId } = input;
  const bytes = await openStaged(context.services.filesFolder, grant.actor, stagedId);
  return write(context, grant, "countyList.commit", input, async (txContext) => {
    await lockImports(txContext, input, context.clock.today);
    const question = { ...input, today: context.clock.today };
    const file = { read, bytes, fileName: stagedId };
    const list = await readList(txContext.tx, grant.actor, file, question);
    const { rule } = list;
    const rows = confirmedRows(list.reading, input);
    const id = uuid();
    const { countyId, name } = grant.actor;
    const { kind, department } = input;
    const periodId = kind === "articles" ? null : input.periodId;
    await txContext.tx.insert(countyList).values({
      countyId,
      id,
      kind,
      department,
      periodId,
      fileName: storedName(input.fileName),
      rowCount: rows.length,
      importedAt: context.clock.now,
      importedByName: name,
    });
    const { duplicate, error } = list.reading.counts;
    const result = { id, imported: rows.length, leftOut: { duplicate, error } };
    txContext.audit({
      action: "countyList.commit",
      entity: "county_list",
      entityId: id,
      units: [],
      after: {
        ...result,
        kind,
        department,
        periodId,
        code: rule?.code ?? null,
        sha256: input.stagedId.slice(0, 64),
        choice: input.choice,
      },
    });
    if (rule === null) await insertArticles(txContext, id, rows);
    else if (periodId !== null) {
      await storeFigures(txContext, { listId: id, periodId, code: rule.code }, rows);
    }
    return result;
  });
}

/** Two lists at once: the second sees what the first has written. What they write into stays open. */
async function lockImports(
  { tx, grant }: TxContext,
  { kind, periodId }: CommitListInput,
  today: Day,
): Promise<void> {
  const { countyId } = grant.actor;
  const lock = `county list ${countyId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
  const year = Number(today.slice(0, 4));
  const months = [year - 1, year].flatMap((one) => periodsOfYear(one, "month"));
  const one = periodId === null ? [] : [periodId];
  await lockPeriodsShared(tx, countyId, kind === "articles" ? months : one);
}

function confirmedRows(reading: ListReading, input: CommitListInput): Ready[] {
  const [problem] = reading.problems;
  if (problem !== undefined) throw refused(problem, "choice");
  const { counts, rows } = reading;
  const { ready, duplicate, error } = input.expected;
  if (counts.ready !== ready || counts.duplicate !== duplicate || counts.error !== error) {
    throw conflict(
      "预览之后又登记了记录或改了单位，各行的判断已有变化，没有导入任何行。请重新预览后再导入",
      counts,
    );
  }
  const wrong = rows.filter((row) => row.status === "error");
  if (wrong.length > 0 && !input.leaveOutErrors) {
    const fields = wrong.slice(0, 20).map((row) => ({
      path: `rows.${row.row}`,
      message: `第${row.row}行 ${row.errors.map((e) => `${e.cell}：${e.message}`).join("；")}`,
    }));
    throw new AppError(
      "refused",
      `有${wrong.length}行有误，没有导入任何行。请改正后重新上传，或选择“有误的行不导入”。${fields[0]?.message ?? ""}`,
      { fields },
    );
  }
  const accepted = rows.flatMap((row) =>
    row.status === "ready" && row.unitId !== null ? [{ ...row, unitId: row.unitId }] : [],
  );
  if (accepted.length === 0) throw refused("没有可以导入的行");
  return accepted;
}

async function insertArticles(txContext: TxContext, listId: string, rows: readonly Ready[]) {
  const records = rows.flatMap(({ unitId, article }) =>
    article === null
      ? []
      : [
          {
            ...articleRecord(article),
            unitId,
            source: "list" as const,
            listId,
            happenedOn: article.happenedOn,
            title: article.title,
            link: article.link,
            placeId: null,
            placeText: "",
            attendance: null,
          },
        ],
  );
  await insertActivities(txContext, records, "countyList.commit");
}

/** The last list counts: what an earlier one stated of the same unit and period is replaced. */
async function storeFigures(
  { tx, grant, context, audit }: TxContext,
  { listId, periodId, code }: { listId: string; periodId: PeriodId; code: string },
  rows: readonly Ready[],
): Promise<void> {
  const { countyId, name } = grant.actor;
  const earlier = await tx
    .select()
    .from(listFigure)
    .where(
      and(
        eq(listFigure.countyId, countyId),
        eq(listFigure.periodId, periodId),
        eq(listFigure.code, code),
      ),
    )
    .for("no key update");
  const by = { updatedAt: context.clock.now, updatedByName: name };
  for (const { unitId, figures } of rows) {
    if (figures === null) continue;
    const value: EntryValue = { type: "figures", figures };
    const before = earlier.find((one) => one.unitId === unitId);
    const id = before?.id ?? uuid();
    if (before === undefined) {
      const named = { countyId, id, listId, unitId, periodId, code };
      await tx.insert(listFigure).values({ ...named, value, ...by });
    } else {
      await tx
        .update(listFigure)
        .set({ listId, value, revisedReason: "", version: before.version + 1, ...by })
        .where(and(eq(listFigure.countyId, countyId), eq(listFigure.id, id)));
    }
    audit({
      action: "countyList.commit",
      entity: "list_figure",
      entityId: id,
      units: [unitId],
      before: before === undefined ? null : { value: before.value, listId: before.listId },
      after: { unitId, periodId, code, value, listId },
    });
  }
}
