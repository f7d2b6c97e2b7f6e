import {
  completenessRates,
  countForms,
  currentMonth,
  type Day,
  type FormCounts,
  formWord,
  isMissing,
  lateDays,
  type PeriodId,
  type PeriodPhase,
  periodPhase,
  periodSentence,
  periodsEndingWith,
  reminderText,
  type SubmissionState,
  shortPeriodLabel,
} from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { schemeInForce } from "../schemes/index.ts";
import { periodDatesOf, type StoredDates } from "./dates.ts";
import { type ExpectedForm, formsOf, reportingUnits } from "./forms.ts";
import type { CompletenessInput } from "./inputs.ts";

/** One form in the table of 进度. */
export type CompletenessForm = {
  periodId: PeriodId;
  submissionId: string | null;
  state: SubmissionState | null;
  word: string;
  receivedOn: Day | null;
  /** Days it came late, or is late by now. */
  lateDays: number;
  /** The county still waits for it. */
  missing: boolean;
};

export type Completeness = {
  asOf: Day;
  periodId: PeriodId;
  /** Null before the year has a scheme. */
  schemeTitle: string | null;
  /** The period and those due together with it. */
  periods: {
    periodId: PeriodId;
    label: string;
    phase: PeriodPhase;
    sentence: string;
    dueOn: Day;
    lockOn: Day;
  }[];
  /** Those that owe something first, then the latest, then by pinyin. A form not expected is null. */
  units: { unitId: string; unitName: string; forms: (CompletenessForm | null)[] }[];
  counts: FormCounts & { missing: number };
  /** 报送率 and 及时率 as they are read. */
  rates: { reported: string; onTime: string };
  /** To copy into whatever the office reminds its units with; "" when there is nobody to remind. */
  reminder: string;
};

/** 进度: who has reported which form of a period, and how late. For the county's own people. */
export async function completeness(
  context: Context,
  input: CompletenessInput,
): Promise<Completeness> {
  const grant = authorize(context, "overview.read");
  const { actor } = grant;
  const { today } = context.clock;
  const periodId = input.periodId ?? currentMonth(today);
  const year = Number(periodId.slice(0, 4));
  return read(context, grant, async (tx) => {
    const scheme = await schemeInForce(tx, actor.countyId, year);
    if (scheme === undefined) return nothingAsked(periodId, today);
    const { rules, title } = scheme;
    const units = await reportingUnits(tx, actor);
    const together = periodsEndingWith(periodId);
    const expected = await formsOf(tx, actor, { rules, units, periodIds: together });
    const ids = together.filter((id) => expected.some((form) => form.periodId === id));
    const dates = await periodDatesOf(tx, actor.countyId, ids, rules);
    const shown = ids.flatMap((id) => {
      const stored = dates.get(id);
      return stored === undefined ? [] : [{ id, stored }];
    });
    const dueOf = (id: PeriodId) => dates.get(id)?.dueOn ?? today;
    const counted = expected.map((form) => ({ ...form, dueOn: dueOf(form.periodId) }));
    const counts = countForms(counted);
    const rows = units
      .filter(({ id }) => expected.some((form) => form.unitId === id))
      .map(({ id, name }) => ({
        unitId: id,
        unitName: name,
        forms: shown.map(({ id: wanted, stored }) => {
          const own = expected.find((form) => form.unitId === id && form.periodId === wanted);
          return own === undefined ? null : formShown(own, stored, today);
        }),
      }))
      .sort((a, b) => attention(b.forms) - attention(a.forms));
    const first = shown.find(({ id }) => id === periodId) ?? shown[0];
    return {
      ...{ asOf: today, periodId, schemeTitle: title, units: rows },
      periods: shown.map(({ id, stored }) => ({
        ...{ periodId: id, label: shortPeriodLabel(id), phase: periodPhase(id, stored, today) },
        ...{ sentence: periodSentence(id, stored), dueOn: stored.dueOn, lockOn: stored.lockOn },
      })),
      counts: { ...counts, missing: expected.filter(isMissing).length },
      rates: completenessRates(counts),
      reminder: first === undefined ? "" : reminderOf(first, rows, today),
    };
  });
}

function formShown(form: ExpectedForm, dates: StoredDates, today: Day): CompletenessForm {
  const { periodId, submissionId, state, receivedOn } = form;
  return {
    ...{ periodId, submissionId, state, receivedOn },
    word: formWord(form, periodPhase(periodId, dates, today)),
    lateDays: lateDays(form, dates, today),
    missing: isMissing(form),
  };
}

function attention(forms: readonly (CompletenessForm | null)[]): number {
  return forms.reduce((sum, form) => sum + (form?.missing ? 1_000 : 0) + (form?.lateDays ?? 0), 0);
}

function reminderOf(
  { id, stored }: { id: PeriodId; stored: StoredDates },
  rows: Completeness["units"],
  today: Day,
): string {
  const missing = rows.flatMap(({ unitName, forms }) => {
    const owed = forms.flatMap((form) => (form?.missing ? [form.periodId] : []));
    return owed.length === 0 ? [] : [{ unitName, forms: owed }];
  });
  return reminderText({ periodId: id, dates: stored, today, missing });
}

function nothingAsked(periodId: PeriodId, today: Day): Completeness {
  const counts = { ...countForms([]), missing: 0 };
  return {
    ...{ asOf: today, periodId, schemeTitle: null, periods: [], units: [], counts },
    ...{ rates: completenessRates(counts), reminder: "" },
  };
}
