import { addDays } from "../calendar.ts";
import type { Day } from "../clock.ts";
import type { Decision } from "../finding/decide.ts";
import type { FindingFacts } from "../finding/facts.ts";
import type { FindingAction } from "../finding/lifecycle.ts";
import { decide } from "../finding/lifecycle.ts";
import type { Actor } from "../roles.ts";
import { completeInput } from "./findings.ts";
import { type Life, rowsAfter, stepOf } from "./lives.ts";
import { referenceAfter } from "./reference-actions.ts";

/** What somebody had before their eyes when they decided. */
export type Seen = { facts: FindingFacts; ref: Life["ref"]; version: number };
export type Tried = { who: Actor; action: FindingAction };
export type Written = { seen: number; tried: Tried; outcome: "won" | "refused" | "conflict" };

/** One finding as the database keeps it: a write takes only on the state and version it was decided on. */
export class GuardedStore {
  life: Life;
  version = 1;
  /** Deeds that took, in their order. */
  readonly history: Tried[] = [];
  readonly guarded: boolean;

  /** Without the guard the later write runs over the earlier: what the tests must notice. */
  constructor(life: Life, guarded = true) {
    this.life = { ...life, rows: [...life.rows] };
    this.guarded = guarded;
  }

  load(): Seen {
    const { facts, ref } = this.life;
    return { facts, ref, version: this.version };
  }

  /** Decides on what was seen, then writes `WHERE state = from AND version = …`, rows and all, or nothing. */
  write(seen: Seen, tried: Tried, today: Day): Written {
    const decision = decided(seen, tried, today);
    const answer = (outcome: Written["outcome"]) => ({ seen: seen.version, tried, outcome });
    if (!decision.ok) return answer("refused");
    const same = this.version === seen.version && this.life.facts.state === seen.facts.state;
    if (this.guarded && !same) return answer("conflict");
    const { who, action } = tried;
    const brought = {
      until: untilOf(seen, today),
      measures: seen.ref.measures.map(({ id }) => id),
    };
    this.life = {
      facts: { ...this.life.facts, ...decision.patch },
      rows: rowsAfter(this.life.rows, decision.requests),
      ref: referenceAfter(this.life.ref, action, who, today, brought),
    };
    this.version += 1;
    this.history.push(tried);
    return answer("won");
  }
}

/** An extension goes to a day later than the due date and than today. */
function untilOf({ facts: { dueOn } }: Seen, today: Day): Day {
  return addDays(dueOn !== null && dueOn > today ? dueOn : today, 9);
}

function decided(seen: Seen, { who, action }: Tried, today: Day): Decision {
  const moment = stepOf(seen, today);
  const asked = completeInput(action, today, moment.content, untilOf(seen, today));
  return decide({ ...moment, ...asked, actor: who });
}
