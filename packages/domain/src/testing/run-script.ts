import type { Actor } from "../account/roles.ts";
import { workCalendar } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import type { Decision } from "../finding/decide.ts";
import type { FindingContent, FindingFacts } from "../finding/facts.ts";
import { type ActionInput, decide, type FindingAction } from "../finding/lifecycle.ts";
import type { Refusal } from "../finding/refusal.ts";
import { completeInput, draftFacts, fullContent } from "./findings.ts";
import { holidays2026 } from "./holidays.ts";
import { people } from "./people.ts";

const calendar = workCalendar(holidays2026);

/** A decision on one day by the 2026 calendar. */
export function attempt(
  finding: FindingFacts,
  actor: Actor,
  today: Day,
  completed: ActionInput,
  content: FindingContent = fullContent,
): Decision {
  const clock = { now: `${today}T02:00:00Z`, today };
  return decide({ ...completed, finding, content, actor, clock, calendar });
}

/** The refusal of a decision that must be a refusal. */
export function refused(decision: Decision): Refusal {
  if (decision.ok) throw new Error("expected a refusal");
  return decision.refusal;
}

/** Runs a script of “day person action” and gives the finding's facts after it. */
export function runScript(script: string, start: Partial<FindingFacts> = {}): FindingFacts {
  let facts: FindingFacts = { ...draftFacts, ...start };
  for (const line of script.trim().split("\n")) {
    const [today = "", who = "", action = ""] = line.trim().split(" ");
    const actor = people[who as keyof typeof people];
    const decision = attempt(facts, actor, today, completeInput(action as FindingAction, today));
    if (!decision.ok) throw new Error(`${line}: ${decision.refusal.message}`);
    facts = { ...facts, ...decision.patch };
  }
  return facts;
}
