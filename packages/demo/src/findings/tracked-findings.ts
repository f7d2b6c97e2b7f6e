import type { ActedBy, RunnerContext } from "../run/runner-context.ts";
import type { DemoDraft, DemoStep } from "./plan-types.ts";

type Children = { measureIds: string[]; criterionIds: string[] };

/** A finding as the actions on it have left it. */
type TrackedFinding = {
  id: string;
  version: number;
  number: string;
  draft: DemoDraft;
  children: Promise<Children> | null;
};

export type TrackedFindings = ReturnType<typeof trackFindings>;

/** A load begun by an earlier version is finished under the keys it used. */
const keyedAs: Partial<Record<DemoStep["action"], string>> = {
  startVerification: "take",
  requestExtension: "askExtension",
  requestLongTerm: "askLongTerm",
  requestReopen: "askReopen",
};

/** The findings of the demo by their names in the plan, and what every action on one is called with. */
export function trackFindings({ as: callerOf, keyOf }: RunnerContext) {
  const tracked = new Map<number, TrackedFinding>();
  const as = (actedBy: ActedBy) => callerOf(actedBy).finding;

  const stateOf = (finding: number): TrackedFinding => {
    const one = tracked.get(finding);
    if (one === undefined) throw new Error(`finding ${finding} is not drafted yet`);
    return one;
  };
  const keyOfStep = ({ finding, action, at }: DemoStep) =>
    keyOf(`${finding} ${keyedAs[action] ?? action} ${at}`);
  const target = (step: DemoStep) => {
    const { id, version } = stateOf(step.finding);
    return { id, version, ...keyOfStep(step) };
  };
  const updateVersion = ({ finding }: DemoStep, { version }: { version: number }) => {
    stateOf(finding).version = version;
  };
  const added = (finding: number, one: Omit<TrackedFinding, "children">) => {
    tracked.set(finding, { ...one, children: null });
  };
  /** Measures and criteria of a finding, read once they are both there. */
  const childrenOf = (step: DemoStep): Promise<Children> => {
    const one = stateOf(step.finding);
    one.children ??= as(step)
      .byId({ id: one.id })
      .then(({ measures, criteria }) => ({
        measureIds: measures.map(({ id }) => id),
        criterionIds: criteria.map(({ id }) => id),
      }));
    return one.children;
  };

  return { as, stateOf, added, keyOfStep, target, updateVersion, childrenOf };
}
