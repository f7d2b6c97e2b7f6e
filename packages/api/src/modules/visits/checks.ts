import { finding, type Transaction, visitCheck } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { type FindingState, findingStateLabels } from "@xianlan/domain/finding";
import { type CheckResult, checkResultLabels } from "@xianlan/domain/visit";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { visibleTo } from "../../scopes/findings.ts";
import { type AttachedFile, attachedTo } from "../attachments/index.ts";

/** A finding a failed item opened, as far as this person may see it. */
export type CheckFindingLink = {
  id: string;
  number: string;
  state: FindingState;
  stateLabel: string;
};

/** One item's stored result. */
export type CheckView = {
  id: string;
  itemCode: string;
  result: CheckResult;
  resultLabel: string;
  checked: number | null;
  failed: number | null;
  text: string;
  answeredAt: string;
  receivedAt: string;
  recordedByName: string;
  version: number;
  files: AttachedFile[];
  findings: CheckFindingLink[];
};

/** Findings of a visit by the item that failed. */
async function findingsOf(tx: Transaction, actor: Actor, visitId: string) {
  const rows = await tx
    .select({
      id: finding.id,
      number: finding.number,
      state: finding.state,
      itemCode: finding.itemCode,
    })
    .from(finding)
    .where(and(visibleTo(actor), eq(finding.visitId, visitId), isNotNull(finding.itemCode)))
    .orderBy(asc(finding.createdAt), asc(finding.id));
  return Map.groupBy(
    rows.map((row) => ({ ...row, stateLabel: findingStateLabels[row.state] })),
    ({ itemCode }) => itemCode ?? "",
  );
}

/** The results of a visit, with their pictures and findings; of one item alone when it is named. */
export async function checksOf(
  tx: Transaction,
  actor: Actor,
  visitId: string,
  itemCode?: string,
): Promise<CheckView[]> {
  const { countyId } = actor;
  const rows = await tx
    .select()
    .from(visitCheck)
    .where(
      and(
        eq(visitCheck.countyId, countyId),
        eq(visitCheck.visitId, visitId),
        itemCode === undefined ? undefined : eq(visitCheck.itemCode, itemCode),
      ),
    )
    .orderBy(asc(visitCheck.itemCode));
  const files = await attachedTo(
    tx,
    countyId,
    "visitCheck",
    rows.map(({ id }) => id),
  );
  const findings = await findingsOf(tx, actor, visitId);
  return rows.map(({ countyId: _, visitId: __, ...row }) => ({
    ...row,
    resultLabel: checkResultLabels[row.result],
    files: files.filter(({ holderId }) => holderId === row.id),
    findings: (findings.get(row.itemCode) ?? []).map(({ itemCode: ___, ...link }) => link),
  }));
}
