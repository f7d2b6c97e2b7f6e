import type { LivingFindings } from "./living.ts";
import type { DemoRequest, DemoStep } from "./plan-types.ts";

type Of<Verb extends DemoRequest["verb"]> = Extract<DemoStep, { verb: Verb }>;
type RequestStep = Of<DemoRequest["verb"]>;

/** Does what one side asks and another decides, through the product's own verbs. */
export function requestPlayer(living: LivingFindings) {
  const { as, held, born, target, wrote, childrenOf } = living;

  async function split(step: Of<"split">): Promise<void> {
    const { child, fact, criteria, dueOn, reason, measure } = step;
    const parent = held(step.finding);
    const measureId = (await childrenOf(step)).measureIds[measure] ?? (await movedMeasure(step));
    const named = { measureId, fact, criteria: [...criteria], dueOn, reason };
    const answer = await as(step).split({ ...target(step), ...named });
    wrote(step, answer);
    // The measure is the child's now.
    parent.children = null;
    born(child, { ...answer.child, version: 1, draft: { ...parent.draft, fact } });
  }

  /** Played again, the measure has moved to the child already. */
  async function movedMeasure(step: Of<"split">): Promise<string> {
    const { splitInto } = await as(step).byId({ id: held(step.finding).id });
    const [child] = splitInto;
    if (child === undefined) throw new Error("no measure to split off");
    const { measures } = await as(step).byId({ id: child.id });
    return measures[0]?.id ?? "";
  }

  async function checkIn(step: Of<"checkIn">): Promise<void> {
    const { text, reaches } = step;
    const { milestones } = await as(step).byId({ id: held(step.finding).id });
    const reached = reaches === null ? undefined : milestones[reaches]?.id;
    const doneMilestoneIds = reached === undefined ? [] : [reached];
    const call = { ...target(step), text, doneMilestoneIds, attachmentIds: [] };
    wrote(step, await as(step).checkIn(call));
  }

  /** One deed by itself. */
  return async function play(step: RequestStep): Promise<void> {
    const caller = as(step);
    const on = target(step);
    switch (step.verb) {
      case "split":
        return split(step);
      case "checkIn":
        return checkIn(step);
      case "dispute": {
        const { ground, proof } = step;
        return wrote(step, await caller.dispute({ ...on, ground, proof, attachmentIds: [] }));
      }
      case "requestExtension": {
        const { reason, progress, wishedDueOn } = step;
        const asked = { reason, progress, wishedDueOn, attachmentIds: [] };
        return wrote(step, await caller.requestExtension({ ...on, ...asked }));
      }
      case "grantExtension": {
        const { grantedDueOn, reason } = step;
        return wrote(step, await caller.grantExtension({ ...on, grantedDueOn, reason }));
      }
      case "requestLongTerm": {
        const { reason, milestones } = step;
        const asked = { reason, milestones: [...milestones] };
        return wrote(step, await caller.requestLongTerm({ ...on, ...asked }));
      }
      case "requestReopen":
      case "reopen": {
        const { newFact, visitedOn } = step;
        return wrote(step, await caller[step.verb]({ ...on, newFact, visitedOn }));
      }
      case "proposeVeto": {
        const { clause, reason } = step;
        return wrote(step, await caller.proposeVeto({ ...on, clause, reason }));
      }
      default:
        return wrote(step, await caller[step.verb]({ ...on, reason: step.reason }));
    }
  };
}
