import { finding, unit } from "@xianlan/db";
import { findingStateLabels } from "@xianlan/domain/finding";
import { and, desc, eq, sql } from "drizzle-orm";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { isOpenRow, matchesQuery, visibleTo } from "../../../scopes/findings.ts";
import { read } from "../../../transaction.ts";

const maxResults = 10;

/** The search of the top bar: by number or text; the number itself first, then open ones, then new ones. */
export async function findByNumber(context: Context, { q }: { q: string }) {
  const grant = authorize(context, "finding.read");
  const found = await read(context, grant, (tx) =>
    tx
      .select({
        id: finding.id,
        number: finding.number,
        unitName: unit.name,
        fact: sql<string>`left(${finding.fact}, 60)`,
        state: finding.state,
      })
      .from(finding)
      .leftJoin(unit, and(eq(unit.countyId, finding.countyId), eq(unit.id, finding.unitId)))
      .where(and(visibleTo(grant.actor), matchesQuery(q, grant.actor)))
      .orderBy(desc(sql`strpos(${finding.number}, ${q}) > 0`), desc(isOpenRow), desc(finding.id))
      .limit(maxResults),
  );
  return found.map((row) => ({
    ...row,
    unitName: row.unitName ?? "",
    stateLabel: findingStateLabels[row.state],
  }));
}
