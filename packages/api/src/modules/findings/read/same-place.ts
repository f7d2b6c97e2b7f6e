import { finding } from "@xianlan/db";
import {
  type FindingCategory,
  type FindingState,
  findingCategoryLabels,
  findingStateLabels,
  type StatusLight,
  statusLightOf,
} from "@xianlan/domain/finding";
import { dutyOf } from "@xianlan/domain/scheme";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { factColumns } from "../../../scopes/finding-facts.ts";
import { visibleTo } from "../../../scopes/findings.ts";
import { read } from "../../../transaction.ts";
import type { SamePlaceInput } from "../inputs.ts";

/** Rows shown: who needs more filters the list by the place. */
const maxResults = 20;

/** An earlier finding at a place. */
export type SamePlaceFinding = {
  id: string;
  number: string;
  version: number;
  state: FindingState;
  stateLabel: string;
  statusLight: StatusLight;
  text: string;
  fact: string;
  category: FindingCategory;
  categoryLabel: string;
  dutyCode: string | null;
  dutyName: string;
  foundOn: string;
  issuedOn: string | null;
  closedOn: string | null;
  onTime: boolean | null;
  /** Its reopening has been requested already. */
  reopenRequested: boolean;
};

/**
 * “Same place before”: what was found at a place of a unit, the latest first. A place without an
 * entry in the directory is the same when it is called the same.
 */
export async function samePlaceBefore(
  context: Context,
  { unitId, placeId, placeText, exceptId }: SamePlaceInput,
): Promise<SamePlaceFinding[]> {
  const grant = authorize(context, "finding.read");
  if (placeId === null && placeText === "") return [];
  const { clock, calendar } = context;
  const rows = await read(context, grant, (tx) =>
    tx
      .select({
        ...factColumns,
        id: finding.id,
        number: finding.number,
        version: finding.version,
        category: finding.category,
        dutyCode: finding.dutyCode,
        foundOn: finding.foundOn,
        fact: sql<string>`left(${finding.fact}, 80)`,
      })
      .from(finding)
      .where(
        and(
          visibleTo(grant.actor),
          eq(finding.unitId, unitId),
          placeId === null ? eq(finding.placeText, placeText) : eq(finding.placeId, placeId),
          exceptId ? ne(finding.id, exceptId) : undefined,
        ),
      )
      .orderBy(desc(finding.foundOn), desc(finding.id))
      .limit(maxResults),
  );
  return rows.map((row) => {
    const { id, number, version, state, fact, category, dutyCode } = row;
    const { statusLight, text } = statusLightOf(row, clock, calendar);
    return {
      id,
      number,
      version,
      state,
      statusLight,
      text,
      fact,
      category,
      dutyCode,
      stateLabel: findingStateLabels[state],
      categoryLabel: findingCategoryLabels[category],
      dutyName: dutyOf(dutyCode)?.name ?? "",
      foundOn: row.foundOn,
      issuedOn: row.issuedOn,
      closedOn: row.closedOn,
      onTime: row.onTime,
      reopenRequested: row.reopenRequestedBy !== null && grant.actor.unitId === null,
    };
  });
}
