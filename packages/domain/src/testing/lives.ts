import type { Actor } from "../account/roles.ts";
import { addDays, workCalendar } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import type { CycleRecord, FindingContent, FindingFacts } from "../finding/facts.ts";
import { decide, type FindingAction } from "../finding/lifecycle.ts";
import type { Refusal } from "../finding/refusal.ts";
import type { RequestChanges, RequestKind } from "../finding/requests.ts";
import { childFacts } from "../finding/split.ts";
import type { Severity } from "../finding/state.ts";
import { completeInput, draftFacts, fullContent } from "./findings.ts";
import { holidays2026 } from "./holidays.ts";
import { ownUnit } from "./people.ts";
import { type Reference, referenceDraft, waiting } from "./reference.ts";
import { referenceAfter, referenceSplit } from "./reference-actions.ts";

const calendar = workCalendar(holidays2026);
const measureIds = fullContent.measureIds;

/** A child row as it is stored: null until somebody decides. */
export type Row = { request: RequestKind; outcome: string | null };

/** One finding computed twice: by the product with its child rows, and by the reference. */
export type Life = { facts: FindingFacts; rows: Row[]; ref: Reference };

export function newLife(severity: Severity, finder: Actor): Life {
  return {
    facts: { ...draftFacts, severity, createdBy: finder.accountId },
    rows: [],
    ref: referenceDraft(severity, finder.accountId, ownUnit),
  };
}

/** Everything a decision on this day needs but the action. */
export function stepOf({ facts, ref }: Pick<Life, "facts" | "ref">, today: Day) {
  const open = ref.measures.filter((measure) => !measure.done).map(({ id }) => id);
  const own = ref.measures.map(({ id }) => id);
  const content: FindingContent =
    own.length === 0 ? fullContent : { ...fullContent, measureIds: own, openMeasureIds: open };
  return { finding: facts, content, clock: { now: `${today}T02:00:00Z`, today }, calendar };
}

/** Child rows after an action. Throws where the decided request is not there exactly once. */
export function rowsAfter(rows: readonly Row[], { opens, settles }: RequestChanges): Row[] {
  const next = rows.map((row) => ({ ...row }));
  for (const { request, outcome } of settles) {
    const pending = next.filter((row) => row.request === request && row.outcome === null);
    const [only, ...others] = pending;
    if (only === undefined || others.length > 0) throw new Error(`${request}: ${pending.length}`);
    only.outcome = outcome;
  }
  return opens === null ? next : [...next, { request: opens, outcome: null }];
}

type Applied = { ok: true; child?: Life; cycle?: CycleRecord } | { ok: false; refusal: Refusal };

/** Takes the action in the domain and in the reference; a refused one changes nothing. */
export function applyBoth(life: Life, action: FindingAction, who: Actor, today: Day): Applied {
  const currentStep = stepOf(life, today);
  const until = addDays(today > (life.facts.dueOn ?? "") ? today : (life.facts.dueOn ?? ""), 9);
  const completed = completeInput(action, today, currentStep.content, until);
  const decision = decide({ ...currentStep, ...completed, actor: who });
  if (!decision.ok) return decision;
  const parent = life.facts;
  life.facts = { ...parent, ...decision.patch };
  life.rows = rowsAfter(life.rows, decision.requests);
  life.ref = referenceAfter(life.ref, action, who, today, { until, measures: measureIds });
  const cycle = decision.cycle === undefined ? {} : { cycle: decision.cycle };
  if (completed.action !== "split") return { ok: true, ...cycle };
  const { measureId, dueOn } = completed.input;
  const { remainder, child } = referenceSplit(life.ref, measureId, who, today, dueOn);
  life.ref = remainder;
  const facts = childFacts(parent, { dueOn, createdBy: who.accountId, clock: currentStep.clock });
  return { ok: true, child: { facts, rows: [], ref: child } };
}

/** Throws unless the child rows, the finding's facts and the reference's requests agree. */
export function requestsAgree({ facts, rows, ref }: Life): void {
  const outcomes = rows.map(({ request, outcome }) => `${request} ${outcome}`);
  const requests = ref.requests.map(({ what, decision }) => `${what} ${decision}`);
  const same = (what: string, one: unknown, other: unknown) => {
    if (one !== other) throw new Error(`${what}: ${one} is not ${other}`);
  };
  same("rows", outcomes.join(), requests.join());
  same("extension", facts.extensionRequestedBy, waiting(ref, "extension")?.by ?? null);
  same("long term", facts.longTermRequestedBy, waiting(ref, "long_term")?.by ?? null);
  same("reopening", facts.reopenRequestedBy, waiting(ref, "reopening")?.by ?? null);
  same("veto", facts.vetoRequestedBy, waiting(ref, "veto")?.by ?? null);
  same("dispute", facts.state === "disputed", waiting(ref, "dispute") !== undefined);
  same("vetoed", facts.vetoed, outcomes.includes("veto confirmed"));
}
