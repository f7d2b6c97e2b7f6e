import type { SnapshotLine, Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import type { PeriodId } from "@xianlan/domain/period";
import type { ActivityFact } from "@xianlan/domain/scoring";
import { derivedRecords, lineKey, type SubmissionLine } from "@xianlan/domain/submission";
import type { SchemeInForce } from "../../../scopes/scheme-in-force.ts";
import { activityFacts } from "../../activities/index.ts";
import type { SnapshotOfUnit } from "../../periods/index.ts";
import { type LoadedSubmission, loadSubmissions } from "./load-submissions.ts";
import { submissionUnits } from "./submission-units.ts";

type Facts = ReadonlyMap<string, readonly ActivityFact[]>;

function lineOf(line: SubmissionLine, loaded: LoadedSubmission, facts: Facts): SnapshotLine {
  const { code, item } = line;
  if (line.kind === "derived") {
    const records = derivedRecords(line, facts.get(loaded.unit.id) ?? []).map(({ id }) => id);
    const value = {
      type: "derived",
      amount: String(records.length),
      records: records.length,
    } as const;
    return { code, item, value, notApplicable: "", records };
  }
  const listed = loaded.listed.find((row) => row.code === code);
  if (listed !== undefined) {
    return { code, item, value: listed.value, notApplicable: "", records: [listed.id] };
  }
  const entry = loaded.entries.find((row) => lineKey(row) === lineKey(line));
  return {
    code,
    item,
    value: entry?.value ?? null,
    notApplicable: entry?.notApplicable ?? "",
    records: entry === undefined ? [] : [entry.id],
  };
}

/** What a lock of a period keeps of each unit: typed and listed figures, and counts with their records. */
export async function snapshotLines(
  tx: Transaction,
  actor: Actor,
  scheme: SchemeInForce,
  { periodId, unitIds, today }: { periodId: PeriodId; unitIds?: readonly string[]; today: Day },
): Promise<SnapshotOfUnit[]> {
  const units = await submissionUnits(tx, actor, unitIds);
  const submissions = await loadSubmissions(tx, actor, scheme, {
    units,
    periodIds: [periodId],
    today,
  });
  const facts = await activityFacts(tx, actor, {
    year: scheme.year,
    unitIds: units.map(({ id }) => id),
  });
  // A unit that left the county in the meantime keeps the submission it handed in.
  const relevant = submissions.filter(({ unit, submission }) => unit.active || submission !== null);
  return relevant.map((loaded) => ({
    unitId: loaded.unit.id,
    submissionState: loaded.submission?.state ?? null,
    lines: loaded.lines.map((line) => lineOf(line, loaded, facts)),
  }));
}
