import type { Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import type { CountyListKind } from "@xianlan/domain/correction";
import {
  type ListColumn,
  type ListField,
  type ListReading,
  listFields,
} from "@xianlan/domain/county-list";
import { type PeriodId, parsePeriod, periodLabel, periodPhase } from "@xianlan/domain/period";
import type { Indicator } from "@xianlan/domain/scheme";
import type { ReadFile } from "@xianlan/office";
import { refused } from "../../errors.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { periodDatesOf } from "../periods/index.ts";
import { listContext } from "./context.ts";
import type { ListChoice } from "./inputs.ts";

export type ListQuestion = {
  kind: CountyListKind;
  periodId: PeriodId | null;
  code: string | null;
  choice: ListChoice | null;
};

/** What preview and commit both come to. */
export type ReadList = {
  worksheets: string[];
  columns: ListColumn[];
  choice: ListChoice;
  fields: ListField[];
  /** The indicator figures stand for; null for articles. */
  rule: Indicator | null;
  /** Those they might stand for. */
  indicators: { code: string; name: string }[];
  reading: ListReading;
};

const likely = { broadcast: /广播/, appeals: /诉求|留言|网民/ } as const;

/**
 * Reads a stored list by the chosen columns, or by those its worksheet suggests.
 * @throws AppError `refused`, OfficeError.
 */
export async function readList(
  tx: Transaction,
  actor: Actor,
  { read, ...file }: { read: ReadFile; bytes: Uint8Array; fileName: string },
  question: ListQuestion & { today: Day },
): Promise<ReadList> {
  const { kind, periodId, today } = question;
  const figures = kind === "articles" ? null : await requiredFigures(tx, actor, question);
  const rule = figures?.rule ?? null;
  const level = question.choice?.level ?? null;
  const context = { ...(await listContext(tx, actor, { today, rule, periodId })), level };
  const chosen = { ...file, kind, context, choice: question.choice };
  const { head, rows } = await read("list", chosen);
  const { choice, worksheets, columns, ...reading } = head;
  return {
    worksheets,
    columns,
    rule,
    choice: { ...choice, level },
    fields: listFields(kind, rule?.figure ?? null),
    indicators: figures?.indicators ?? [],
    reading: { ...reading, rows },
  };
}

/** The indicator the figures stand for, in a period that asks for it and is not locked. */
async function requiredFigures(
  tx: Transaction,
  actor: Actor,
  { kind, periodId, code, today }: ListQuestion & { today: Day },
) {
  if (periodId === null) throw refused("请选择名单是哪一期的数据", "periodId");
  const { countyId } = actor;
  const parts = parsePeriod(periodId);
  const scheme = await schemeInForce(tx, countyId, Number(periodId.slice(0, 4)));
  if (scheme === undefined || parts === null) {
    throw refused(`${periodLabel(periodId)}还没有施行中的考核方案，不能导入名单`, "periodId");
  }
  const candidates = scheme.rules.indicators.filter((rule) => {
    if (rule.figure === null || rule.asked === null) return false;
    if ("every" in rule.asked) return rule.asked.every === parts.frequency;
    return parts.frequency === "month" && rule.asked.month === parts.ordinal;
  });
  const pattern = kind === "articles" ? /./ : likely[kind];
  const rule =
    code === null
      ? (candidates.find(({ name }) => pattern.test(name)) ?? candidates[0])
      : candidates.find((one) => one.code === code);
  if (rule === undefined) {
    throw refused(`${periodLabel(periodId)}没有要填报的这项数据，请核对报告期和指标`, "code");
  }
  const dates = (await periodDatesOf(tx, countyId, [periodId], scheme.rules)).get(periodId);
  if (dates !== undefined && periodPhase(periodId, dates, today) === "locked") {
    throw refused(
      `${periodLabel(periodId)}已锁定，不能再导入名单；有误的由乡镇申请更正或提出异议`,
      "periodId",
    );
  }
  return { rule, indicators: candidates.map((one) => ({ code: one.code, name: one.name })) };
}
