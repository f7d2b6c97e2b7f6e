import type { SnapshotLine, Transaction } from "@xianlan/db";
import {
  type Actor,
  type Day,
  derivedRecords,
  type FormLine,
  lineKey,
  type PeriodId,
  type SubmissionState,
} from "@xianlan/domain";
import { activityFacts } from "../activities/index.ts";
import type { SchemeInForce } from "../schemes/index.ts";
import { formUnits } from "./form-units.ts";
import { type LoadedForm, loadForms } from "./load-forms.ts";

/** A unit's period as a lock keeps it. */
export type SnapshotOfUnit = {
  unitId: string;
  submissionState: SubmissionState | null;
  lines: SnapshotLine[];
};

type Facts = Awaited<ReturnType<typeof activityFacts>>;

function lineOf(line: FormLine, form: LoadedForm, facts: Facts): SnapshotLine {
  const { code, item } = line;
  if (line.kind === "derived") {
    const records = derivedRecords(line, facts.get(form.unit.id) ?? []).map(({ id }) => id);
    const value = {
      type: "derived",
      amount: String(records.length),
      records: records.length,
    } as const;
    return { code, item, value, notApplicable: "", records };
  }
  const listed = form.listed.find((row) => row.code === code);
  if (listed !== undefined) {
    return { code, item, value: listed.value, notApplicable: "", records: [listed.id] };
  }
  const held = form.entries.find((row) => lineKey(row) === lineKey(line));
  return {
    ...{ code, item, value: held?.value ?? null, notApplicable: held?.notApplicable ?? "" },
    records: held === undefined ? [] : [held.id],
  };
}

/** What a lock of a period keeps of each unit: typed and listed figures, and counts with their records. */
export async function snapshotLines(
  tx: Transaction,
  actor: Actor,
  scheme: SchemeInForce,
  { periodId, unitIds, today }: { periodId: PeriodId; unitIds?: readonly string[]; today: Day },
): Promise<SnapshotOfUnit[]> {
  const units = await formUnits(tx, actor, unitIds);
  const forms = await loadForms(tx, actor, scheme, { units, periodIds: [periodId], today });
  const facts = await activityFacts(tx, actor, {
    year: scheme.year,
    unitIds: units.map(({ id }) => id),
  });
  // A unit that left the county in the meantime keeps the form it handed in.
  const kept = forms.filter(({ unit, submission }) => unit.active || submission !== null);
  return kept.map((form) => ({
    unitId: form.unit.id,
    submissionState: form.submission?.state ?? null,
    lines: form.lines.map((line) => lineOf(line, form, facts)),
  }));
}
