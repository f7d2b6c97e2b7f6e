import { checklist, type Transaction } from "@xianlan/db";
import { type Actor, type ChecklistItem, defaultChecklist } from "@xianlan/domain";
import { and, desc, eq, ne } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type Write, write } from "../../transaction.ts";
import { answerOf, type ChecklistAnswer, type ChecklistRow } from "./answer.ts";
import type { CreateCall } from "./inputs.ts";

/** 编制检查清单: the first revision of a new checklist, blank, from the default or from last year's. */
export function createChecklist(context: Context, input: CreateCall): Promise<ChecklistAnswer> {
  const grant = authorize(context, "checklist.manage");
  return write(context, grant, "checklist.create", input, async (work) => {
    const { year, from } = input;
    const items = await itemsFrom(work.tx, grant.actor, input);
    const { title } = defaultChecklist(year);
    const made = await insertRevision(work, { familyId: uuid(), revision: 1, year, title, items });
    work.audit({
      ...{ action: "checklist.create", entity: "checklist", entityId: made.id },
      after: { year, title, from, items: items.length },
    });
    return answerOf(made);
  });
}

async function itemsFrom(
  tx: Transaction,
  { countyId }: Actor,
  { year, from }: CreateCall,
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
  { tx, grant, context }: Write,
  revision: NewRevision,
): Promise<ChecklistRow> {
  const { countyId, name } = grant.actor;
  const { now } = context.clock;
  const [made] = await tx
    .insert(checklist)
    .values({
      ...{ countyId, id: uuid(), ...revision },
      ...{ createdByName: name, createdAt: now, updatedAt: now, updatedByName: name },
    })
    .returning();
  if (made === undefined) throw new Error("the revision was not inserted");
  return made;
}
