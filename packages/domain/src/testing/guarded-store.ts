import type { Actor } from "../account/roles.ts";
import { addDays } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import type { Decision } from "../finding/decide.ts";
import type { FindingFacts } from "../finding/facts.ts";
import { decide, type FindingAction } from "../finding/lifecycle.ts";
import { completeInput } from "./findings.ts";
import { type Life, rowsAfter, stepOf } from "./lives.ts";
import { referenceAfter } from "./reference-actions.ts";

/** What an actor had loaded when they decided. */
export type LoadedFinding = { facts: FindingFacts; ref: Life["ref"]; version: number };
export type AttemptedAction = { who: Actor; action: FindingAction };
export type Written = {
  loaded: number;
  attempted: AttemptedAction;
  outcome: "won" | "refused" | "conflict";
};

/** One finding as the database keeps it: a write takes only on the state and version it was decided on. */
export class GuardedStore {
  life: Life;
  version = 1;
  /** Actions that took, in their order. */
  readonly history: AttemptedAction[] = [];
  readonly guarded: boolean;

  /** Without the guard the later write runs over the earlier: what the tests must notice. */
  constructor(life: Life, guarded = true) {
    this.life = { ...life, rows: [...life.rows] };
    this.guarded = guarded;
  }

  load(): LoadedFinding {
    const { facts, ref } = this.life;
    return { facts, ref, version: this.version };
  }

  /** Decides on what was seen, then writes `WHERE state = from AND version = …`, rows and all, or nothing. */
  write(loaded: LoadedFinding, attempted: AttemptedAction, today: Day): Written {
    const decision = decided(loaded, attempted, today);
    const refusal = (outcome: Written["outcome"]) => ({
      loaded: loaded.version,
      attempted,
      outcome,
    });
    if (!decision.ok) return refusal("refused");
    const same = this.version === loaded.version && this.life.facts.state === loaded.facts.state;
    if (this.guarded && !same) return refusal("conflict");
    const { who, action } = attempted;
    const brought = {
      until: untilOf(loaded, today),
      measures: loaded.ref.measures.map(({ id }) => id),
    };
    this.life = {
      facts: { ...this.life.facts, ...decision.patch },
      rows: rowsAfter(this.life.rows, decision.requests),
      ref: referenceAfter(this.life.ref, action, who, today, brought),
    };
    this.version += 1;
    this.history.push(attempted);
    return refusal("won");
  }
}

/** An extension goes to a day later than the due date and than today. */
function untilOf({ facts: { dueOn } }: LoadedFinding, today: Day): Day {
  return addDays(dueOn !== null && dueOn > today ? dueOn : today, 9);
}

function decided(loaded: LoadedFinding, { who, action }: AttemptedAction, today: Day): Decision {
  const currentStep = stepOf(loaded, today);
  const completed = completeInput(action, today, currentStep.content, untilOf(loaded, today));
  return decide({ ...currentStep, ...completed, actor: who });
}
