import { assessment, type Transaction, unit } from "@xianlan/db";
import { assessmentKindOf, assessmentText } from "@xianlan/domain/assessment";
import type { Day } from "@xianlan/domain/calendar";
import type { AssessmentKind, StoredAssessment } from "@xianlan/domain/rating";
import type { Indicator, SchemeRules } from "@xianlan/domain/scheme";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { read } from "../../transaction.ts";
import { type AttachedFile, attachedTo } from "../attachments/index.ts";
import { visibleAssessments } from "./facts.ts";
import type { AssessmentListInput } from "./inputs.ts";

/** An assessment as stored, with its unit's name. */
type Stored = {
  id: string;
  unitId: string;
  unitName: string;
  code: string;
  happenedOn: Day;
  value: StoredAssessment;
  reason: string;
  removedAt: string | null;
  removedReason: string;
  createdByName: string;
  updatedByName: string;
  version: number;
};

/** An assessment as its list shows it. */
export type AssessmentRow = Stored & {
  indicatorName: string;
  /** What was recorded, in words: “1.5分”. */
  text: string;
  files: AttachedFile[];
};

/** What the office may record of a year, and what it recorded. */
export type AssessmentList = {
  year: number;
  indicators: {
    code: string;
    name: string;
    kind: AssessmentKind;
    max: string;
    evidence: Indicator["evidence"];
  }[];
  rows: AssessmentRow[];
};

/** What the office recorded in a year, the latest first; a unit sees its own. */
export async function listAssessments(
  context: Context,
  input: AssessmentListInput,
): Promise<AssessmentList> {
  const grant = authorize(context, "score.read");
  const { actor } = grant;
  const year = input.year ?? Number(context.clock.today.slice(0, 4));
  return read(context, grant, async (tx) => {
    const scheme = await schemeInForce(tx, actor.countyId, year);
    const rows = await rowsOf(
      tx,
      and(
        visibleAssessments(actor),
        eq(assessment.year, year),
        input.unitId === undefined ? undefined : eq(assessment.unitId, input.unitId),
      ),
    );
    const files = await attachedTo(
      tx,
      actor.countyId,
      "assessment",
      rows.map(({ id }) => id),
    );
    const names = new Map(scheme?.rules.indicators.map(({ code, name }) => [code, name]));
    return {
      year,
      indicators: scheme === undefined ? [] : assessable(scheme.rules),
      rows: rows.map((row) => ({
        ...row,
        indicatorName: names.get(row.code) ?? row.code,
        text: assessmentText(row.value),
        files: files.filter(({ holderId }) => holderId === row.id),
      })),
    };
  });
}

function rowsOf(tx: Transaction, where: SQL | undefined): Promise<Stored[]> {
  return tx
    .select({
      id: assessment.id,
      unitId: assessment.unitId,
      unitName: unit.name,
      code: assessment.code,
      happenedOn: assessment.happenedOn,
      value: assessment.value,
      reason: assessment.reason,
      removedAt: assessment.removedAt,
      removedReason: assessment.removedReason,
      createdByName: assessment.createdByName,
      updatedByName: assessment.updatedByName,
      version: assessment.version,
    })
    .from(assessment)
    .innerJoin(unit, and(eq(unit.countyId, assessment.countyId), eq(unit.id, assessment.unitId)))
    .where(where)
    .orderBy(desc(assessment.happenedOn), sql`${assessment.id} desc`)
    .limit(1_000);
}

/** The indicators the office records by hand, and how. */
function assessable({ indicators }: SchemeRules): AssessmentList["indicators"] {
  return indicators.flatMap((one) => {
    const kind = assessmentKindOf(one);
    if (kind === null) return [];
    const { code, name, weight, evidence } = one;
    return [{ code, name, kind, max: one.cap ?? weight, evidence }];
  });
}
