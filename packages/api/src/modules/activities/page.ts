import {
  activity,
  articleClaim,
  articleKey,
  countyList,
  type Transaction,
  unit,
} from "@xianlan/db";
import { type Actor, can } from "@xianlan/domain/account";
import { type ActivityContent, type ActivityLine, activityLines } from "@xianlan/domain/activity";
import { feedSentence, indicatorsFed } from "@xianlan/domain/scoring";
import { and, eq, ne } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { unitNameOf } from "../../scopes/unit-name.ts";
import { read } from "../../transaction.ts";
import { type AttachedFile, attachedTo } from "../attachments/index.ts";
import { type ArticleStatus, articleStatus } from "./article-page.ts";
import { loadActivity } from "./load.ts";
import { lockedMonths, lockSentence } from "./locks.ts";
import {
  type ActivityCorrectionItem,
  correctionsOf,
  datesOf,
  type RecordDates,
} from "./page-dates.ts";
import { placeNameOf } from "./places.ts";
import { indicatorsOf } from "./schemes-of.ts";
import { type ActivityRow, contentOf } from "./store.ts";

/** A record with everything known of it. */
export type ActivityPage = {
  id: string;
  version: number;
  unitId: string;
  unitName: string;
  content: ActivityContent;
  placeName: string;
  /** The record as text, blank fields left out. */
  lines: ActivityLine[];
  /** Whose list it came with; "" for what the unit recorded itself. */
  department: string;
  files: AttachedFile[];
  /** The indicators it feeds and what it is worth to each. */
  feeds: { code: string; name: string; sentence: string }[];
  article: ArticleStatus | null;
  dates: RecordDates;
  createdByName: string;
  changes: ActivityRow["changes"];
  corrections: ActivityCorrectionItem[];
  removed: { at: string; byName: string; reason: string } | null;
  /** What this person may do; `lock` says why it takes a correction, "" where it does not. */
  may: { change: boolean; object: boolean; lock: string };
};

async function namesOf(tx: Transaction, row: ActivityRow) {
  const [list] =
    row.listId === null
      ? []
      : await tx
          .select({ department: countyList.department })
          .from(countyList)
          .where(and(eq(countyList.countyId, row.countyId), eq(countyList.id, row.listId)));
  return { unitName: await unitNameOf(tx, row), department: list?.department ?? "" };
}

/** Names of the other units that claim an article, for the county. */
async function otherClaimants(tx: Transaction, row: ActivityRow): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ name: unit.name })
    .from(articleKey)
    .innerJoin(
      articleClaim,
      and(eq(articleClaim.countyId, articleKey.countyId), eq(articleClaim.key, articleKey.key)),
    )
    .innerJoin(
      activity,
      and(eq(activity.countyId, articleClaim.countyId), eq(activity.id, articleClaim.claim)),
    )
    .innerJoin(unit, and(eq(unit.countyId, activity.countyId), eq(unit.id, activity.unitId)))
    .where(
      and(
        eq(articleKey.countyId, row.countyId),
        eq(articleKey.activityId, row.id),
        ne(activity.unitId, row.unitId),
      ),
    );
  return rows.map(({ name }) => name).sort();
}

async function feedsOf(tx: Transaction, row: ActivityRow, article: ArticleStatus | null) {
  if (row.removedAt !== null) return [];
  const rules = (await indicatorsOf(tx, row.countyId, [row.happenedOn]))(row.happenedOn);
  const fact = {
    id: row.id,
    kind: row.kind,
    on: row.happenedOn,
    title: row.title,
    attributes: row.attributes,
    articleKeys: article?.keys ?? [],
    shared: article?.shared ?? false,
  };
  return indicatorsFed(rules, row, row.unitId).map((rule) => ({
    code: rule.code,
    name: rule.name,
    sentence: feedSentence(rule, fact),
  }));
}

/** The record, its files, what it feeds, its three dates and its history. */
export async function activityPage(
  context: Context,
  { id }: { id: string },
): Promise<ActivityPage> {
  const grant = authorize(context, "activity.read");
  const { actor } = grant;
  const { today } = context.clock;
  return read(context, grant, async (tx) => {
    const row = await loadActivity(tx, actor, id);
    const { countyId, unitId, version, createdByName, changes } = row;
    const content = contentOf(row);
    const placeName = await placeNameOf(tx, countyId, row.placeId);
    const article = await articleStatus(
      tx,
      row,
      actor.unitId === null ? () => otherClaimants(tx, row) : null,
    );
    const corrections = await correctionsOf(tx, actor, id);
    const dates = await datesOf(tx, row);
    const [lock] = await lockedMonths(tx, countyId, [dates.periodId], today);
    const taken = corrections.filter(({ state }) => state === "approved").map((one) => one.id);
    return {
      id,
      version,
      unitId,
      content,
      placeName,
      createdByName,
      changes,
      article,
      ...(await namesOf(tx, row)),
      lines: activityLines(content, placeName),
      files: [
        ...(await attachedTo(tx, countyId, "activity", [id])),
        ...(await attachedTo(tx, countyId, "correction", taken)),
      ],
      feeds: await feedsOf(tx, row, article),
      dates,
      corrections,
      removed:
        row.removedAt === null
          ? null
          : { at: row.removedAt, byName: row.updatedByName, reason: row.removedReason },
      may: mayOf(actor, row, lock === undefined ? "" : lockSentence(lock)),
    };
  });
}

function mayOf(actor: Actor, row: ActivityRow, lock: string): ActivityPage["may"] {
  const own = row.removedAt === null && actor.unitId === row.unitId;
  return {
    change: own && row.source === "unit" && can(actor, "activity.record"),
    object: own && row.source === "list" && can(actor, "objection.raise"),
    lock,
  };
}
