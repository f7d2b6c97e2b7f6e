import type { Transaction } from "@xianlan/db";
import { type Actor, can } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import type { ChecklistItem } from "@xianlan/domain/checklist";
import { defaultDueOn } from "@xianlan/domain/finding";
import type { ByIdInput } from "@xianlan/domain/input";
import { duties } from "@xianlan/domain/scheme";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { read } from "../../transaction.ts";
import { loadVisitBrief, type VisitBrief } from "./brief.ts";
import { type CheckView, checksOf } from "./checks.ts";
import { itemsOfInspection, loadVisitHead, type VisitHead } from "./load.ts";

/** An item with the name of its duty, and the due date a failure found today would propose. */
export type VisitItem = ChecklistItem & { dutyName: string; dueOn: Day };

/** A visit as its screen shows it. `mayRecord`: this person may answer, while it is under way. */
export type VisitPage = {
  visit: VisitHead;
  items: VisitItem[];
  checks: CheckView[];
  mayRecord: boolean;
};

/** All that a device needs where there is no network. */
export type VisitBundle = VisitPage & { brief: VisitBrief; loadedAt: string };

async function namedItems(
  tx: Transaction,
  actor: Actor,
  visit: VisitHead,
  { clock, calendar }: Context,
): Promise<VisitItem[]> {
  const items = await itemsOfInspection(tx, actor.countyId, visit.inspectionId);
  const found = visit.visitedOn ?? clock.today;
  const scheme = await schemeInForce(tx, actor.countyId, Number(found.slice(0, 4)));
  const names = new Map<string, string>(duties.map(({ code, name }) => [code, name]));
  for (const { code, name } of scheme?.rules.indicators ?? []) names.set(code, name);
  return items.map((item) => ({
    ...item,
    dutyName: item.dutyCode === null ? "" : (names.get(item.dutyCode) ?? item.dutyCode),
    dueOn: dueOnOf(item, clock.today, calendar),
  }));
}

/** The item's own days, counted like the severity's term from the given day. */
export function dueOnOf(
  { days, severity }: Pick<ChecklistItem, "days" | "severity">,
  today: Day,
  calendar: Context["calendar"],
): Day {
  return days === null
    ? defaultDueOn(severity, today, calendar)
    : calendar.addWorkdays(today, days);
}

async function pageOf(tx: Transaction, actor: Actor, id: string, context: Context) {
  const visit = await loadVisitHead(tx, actor, id);
  return {
    visit,
    items: await namedItems(tx, actor, visit, context),
    checks: await checksOf(tx, actor, id),
    mayRecord: can(actor, "visit.record"),
  };
}

/** One visit with its items and answers; a unit sees its own once it is done. */
export function visitPage(context: Context, { id }: ByIdInput): Promise<VisitPage> {
  const grant = authorize(context, "finding.read");
  return read(context, grant, (tx) => pageOf(tx, grant.actor, id, context));
}

/** The same with the 口袋单, for the device that goes along. */
export function visitBundle(context: Context, { id }: ByIdInput): Promise<VisitBundle> {
  const grant = authorize(context, "visit.record");
  return read(context, grant, async (tx) => {
    const page = await pageOf(tx, grant.actor, id, context);
    const brief = await loadVisitBrief(tx, grant.actor, page.visit, context.clock.today);
    return { ...page, brief, loadedAt: context.clock.now };
  });
}
