import { scheme, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { type SchemeOrigin, type SchemeRules, templateRules } from "@xianlan/domain/scheme";
import { and, desc, eq, max, ne } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { type TxContext, write } from "../../transaction.ts";
import { violatedUnique } from "../../unique-violation.ts";
import type { CreateInput } from "./inputs.ts";
import { resultOf, type SchemeResult } from "./result.ts";

/** 编制方案: a new draft of a year, from the default scheme, last year's or the one in force. */
export function createScheme(context: Context, input: CreateInput): Promise<SchemeResult> {
  const grant = authorize(context, "scheme.manage");
  return write(context, grant, "scheme.create", input, async (txContext) => {
    const { year, from } = input;
    const rules = await rulesFrom(txContext.tx, grant.actor, year, from);
    return insertDraft(txContext, { year, rules, origin: { from } });
  });
}

async function rulesFrom(
  tx: Transaction,
  { countyId }: Actor,
  year: number,
  from: SchemeOrigin,
): Promise<SchemeRules> {
  if (from === "template") return templateRules();
  if (from === "in_force") {
    const current = await schemeInForce(tx, countyId, year);
    if (current) return current.rules;
    throw refused(`${year}年没有施行中的方案可修订，请选择沿用上年或从模板新建`, "from");
  }
  const [earlier] = await tx
    .select({ rules: scheme.rules })
    .from(scheme)
    .where(and(eq(scheme.countyId, countyId), eq(scheme.year, year - 1), ne(scheme.state, "draft")))
    .orderBy(desc(scheme.revision))
    .limit(1);
  if (earlier) return earlier.rules;
  throw refused(`${year - 1}年没有施行过的方案可沿用，请选择从模板新建或导入`, "from");
}

/** Adds a year's next revision as its only draft. @throws AppError `refused` where there is one. */
export async function insertDraft(
  txContext: TxContext,
  draft: { year: number; rules: SchemeRules; title?: string; origin: Record<string, unknown> },
): Promise<SchemeResult> {
  const { tx, grant, context } = txContext;
  const { actor } = grant;
  const { countyId } = actor;
  const { year, rules } = draft;
  const inForce = await schemeInForce(tx, countyId, year);
  const [last] = await tx
    .select({ revision: max(scheme.revision) })
    .from(scheme)
    .where(and(eq(scheme.countyId, countyId), eq(scheme.year, year)));
  const row: typeof scheme.$inferInsert = {
    countyId,
    id: uuid(),
    year,
    revision: (last?.revision ?? 0) + 1,
    rules,
    title: draft.title ?? inForce?.title ?? `${year}年度乡镇意识形态工作责任制考核方案`,
    succeeds: inForce?.id ?? null,
    createdByName: actor.name,
    createdAt: context.clock.now,
    updatedByName: actor.name,
    updatedAt: context.clock.now,
  };
  try {
    const [made] = await tx.insert(scheme).values(row).returning();
    if (made === undefined) throw new Error("the draft was not inserted");
    txContext.audit({
      action: "scheme.create",
      entity: "scheme",
      entityId: made.id,
      units: [],
      after: { year, revision: made.revision, title: made.title, ...draft.origin },
    });
    return resultOf(made);
  } catch (error) {
    const constraint = violatedUnique(error);
    if (constraint === "scheme_one_draft" || constraint === "scheme_revision") {
      throw refused(`${year}年已有一份草拟方案，请继续编制它，或先删除`, "year");
    }
    throw error;
  }
}
