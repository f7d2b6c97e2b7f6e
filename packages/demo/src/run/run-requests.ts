import type { DemoRequest, DemoStep } from "../findings/plan-types.ts";
import type { TrackedFindings } from "../findings/tracked-findings.ts";

type Of<Action extends DemoRequest["action"]> = Extract<DemoStep, { action: Action }>;
type RequestStep = Of<DemoRequest["action"]>;

/** Does what one side requests and another decides, through the product's own actions. */
export function requestRunner(tracked: TrackedFindings) {
  const { as, stateOf, added, target, updateVersion, childrenOf } = tracked;

  async function split(step: Of<"split">): Promise<void> {
    const { child, fact, criteria, dueOn, reason, measure } = step;
    const parent = stateOf(step.finding);
    const measureId = (await childrenOf(step)).measureIds[measure] ?? (await movedMeasure(step));
    const named = { measureId, fact, criteria: [...criteria], dueOn, reason };
    const result = await as(step).split({ ...target(step), ...named });
    updateVersion(step, result);
    // The measure is the child's now.
    parent.children = null;
    added(child, { ...result.child, version: 1, draft: { ...parent.draft, fact } });
  }

  /** On a repeated run the measure has moved to the child already. */
  async function movedMeasure(step: Of<"split">): Promise<string> {
    const { splitInto } = await as(step).byId({ id: stateOf(step.finding).id });
    const [child] = splitInto;
    if (child === undefined) throw new Error("no measure to split off");
    const { measures } = await as(step).byId({ id: child.id });
    return measures[0]?.id ?? "";
  }

  async function checkIn(step: Of<"checkIn">): Promise<void> {
    const { text, reaches } = step;
    const { milestones } = await as(step).byId({ id: stateOf(step.finding).id });
    const reached = reaches === null ? undefined : milestones[reaches]?.id;
    const doneMilestoneIds = reached === undefined ? [] : [reached];
    const call = { ...target(step), text, doneMilestoneIds, attachmentIds: [] };
    updateVersion(step, await as(step).checkIn(call));
  }

  /** One action by itself. */
  return async function runStep(step: RequestStep): Promise<void> {
    const caller = as(step);
    const on = target(step);
    switch (step.action) {
      case "split":
        return split(step);
      case "checkIn":
        return checkIn(step);
      case "dispute": {
        const { ground, proof } = step;
        return updateVersion(
          step,
          await caller.dispute({ ...on, ground, proof, attachmentIds: [] }),
        );
      }
      case "requestExtension": {
        const { reason, progress, wishedDueOn } = step;
        const requested = { reason, progress, wishedDueOn, attachmentIds: [] };
        return updateVersion(step, await caller.requestExtension({ ...on, ...requested }));
      }
      case "grantExtension": {
        const { grantedDueOn, reason } = step;
        return updateVersion(step, await caller.grantExtension({ ...on, grantedDueOn, reason }));
      }
      case "requestLongTerm": {
        const { reason, milestones } = step;
        const requested = { reason, milestones: [...milestones] };
        return updateVersion(step, await caller.requestLongTerm({ ...on, ...requested }));
      }
      case "requestReopen":
      case "reopen": {
        const { newFact, visitedOn } = step;
        return updateVersion(step, await caller[step.action]({ ...on, newFact, visitedOn }));
      }
      case "proposeVeto": {
        const { clause, reason } = step;
        return updateVersion(step, await caller.proposeVeto({ ...on, clause, reason }));
      }
      default:
        return updateVersion(step, await caller[step.action]({ ...on, reason: step.reason }));
    }
  };
}
