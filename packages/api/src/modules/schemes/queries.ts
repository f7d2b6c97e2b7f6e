import { scheme } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { SchemeRules } from "@xianlan/domain/scheme";
import { and, desc, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { loadScheme, visibleTo } from "./load.ts";
import { type SchemeRow, type SchemeSummary, summaryOf } from "./result.ts";

/** A revision with its rules, and the one it replaces or would replace. */
export type SchemePage = SchemeSummary & {
  rules: SchemeRules;
  succeeds: { id: string; title: string; revision: number } | null;
  /** The county's day, by which the calendar's example is computed. */
  today: string;
};

/** Every revision this person may see, latest year and revision first. */
export async function listSchemes(context: Context): Promise<{
  today: string;
  schemes: SchemeSummary[];
}> {
  const grant = authorize(context, "scheme.read");
  const rows = await read(context, grant, (tx) =>
    tx
      .select()
      .from(scheme)
      .where(visibleTo(grant.actor))
      .orderBy(desc(scheme.year), desc(scheme.revision)),
  );
  return { today: context.clock.today, schemes: rows.map(summaryOf) };
}

/** One revision with its rules. @throws AppError `not_found` */
export async function schemePage(context: Context, input: { id: string }): Promise<SchemePage> {
  const grant = authorize(context, "scheme.read");
  return read(context, grant, async (tx) => {
    const row = await loadScheme(tx, grant.actor, input.id);
    const earlier = row.succeeds && (await loadScheme(tx, grant.actor, row.succeeds));
    const { today } = context.clock;
    return {
      ...summaryOf(row),
      rules: rulesFor(grant.actor, row),
      succeeds: earlier
        ? { id: earlier.id, title: earlier.title, revision: earlier.revision }
        : null,
      today,
    };
  });
}

/** The scheme in force for a year; null before the county has one. */
export async function currentScheme(
  context: Context,
  { year }: { year: number },
): Promise<(SchemeSummary & { rules: SchemeRules }) | null> {
  const grant = authorize(context, "scheme.read");
  const [row] = await read(context, grant, (tx) =>
    tx
      .select()
      .from(scheme)
      .where(and(visibleTo(grant.actor), eq(scheme.year, year), eq(scheme.state, "in_force"))),
  );
  return row ? { ...summaryOf(row), rules: rulesFor(grant.actor, row) } : null;
}

/** The rules as this person reads them: a unit learns of itself alone where only some units are meant. */
function rulesFor({ unitId }: Actor, { rules }: SchemeRow): SchemeRules {
  if (unitId === null) return rules;
  const indicators = rules.indicators.map((one) => ({
    ...one,
    appliesTo: one.appliesTo?.filter((id) => id === unitId) ?? null,
  }));
  return { ...rules, indicators };
}
