import { checklist, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { type ChecklistItem, defaultChecklist } from "@xianlan/domain/checklist";
import { and, desc, eq, ne } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type TxContext, write } from "../../transaction.ts";
import type { CreateInput } from "./inputs.ts";
import { type ChecklistResult, type ChecklistRow, resultOf } from "./result.ts";

/** 编制检查清单: the first revision of a new checklist, blank, from the default or from last year's. */
export function createChecklist(context: Context, input: CreateInput): Promise<ChecklistResult> {
  const grant = authorize(context, "checklist.manage");
  return write(context, grant, "checklist.create", input, async (txContext) => {
    const { year, from } = input;
    const items = await itemsFrom(txContext.tx, grant.actor, input);
    const { title } = defaultChecklist(year);
    const made = await insertRevision(txContext, {
      familyId: uuid(),
      revision: 1,
      year,
      title,
      items,
    });
    txContext.audit({
      action: "checklist.create",
      entity: "checklist",
      entityId: made.id,
      units: [],
      after: { year, title, from, items: items.length },
    });
    return resultOf(made);
  });
}

async function itemsFrom(
  tx: Transaction,
  { countyId }: Actor,
  { year, from }: CreateInput,
): Promise<ChecklistItem[]> {
  if (from === "blank") return [];
  if (from === "template") return defaultChecklist(year).items;
  const [earlier] = await tx
    .select({ items: checklist.items })
    .from(checklist)
    .where(
      and(
        eq(checklist.countyId, countyId),
        eq(checklist.year, year - 1),
        ne(checklist.state, "draft"),
      ),
    )
    .orderBy(desc(checklist.updatedAt))
    .limit(1);
  if (earlier) return earlier.items;
  throw refused(`${year - 1}年没有用过的检查清单可沿用，请改选默认清单或空白清单`, "from");
}

type NewRevision = Pick<ChecklistRow, "familyId" | "revision" | "year" | "title" | "items">;

/** Adds a draft revision. */
export async function insertRevision(
  { tx, grant, context }: TxContext,
  revision: NewRevision,
): Promise<ChecklistRow> {
  const { countyId, name } = grant.actor;
  const { now } = context.clock;
  const [made] = await tx
    .insert(checklist)
    .values({
      countyId,
      id: uuid(),
      ...revision,
      createdByName: name,
      createdAt: now,
      updatedAt: now,
      updatedByName: name,
    })
    .returning();
  if (made === undefined) throw new Error("the revision was not inserted");
  return made;
}
