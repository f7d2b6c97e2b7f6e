import type { DemoDraft, DemoStep } from "./plan-types.ts";
import type { Cue, Stage } from "./stage.ts";

type Children = { measureIds: string[]; criterionIds: string[] };

/** A finding as the deeds on it have left it. */
type Living = {
  id: string;
  version: number;
  number: string;
  draft: DemoDraft;
  children: Promise<Children> | null;
};

export type LivingFindings = ReturnType<typeof livingFindings>;

/** A load that an earlier version began is ended under the keys it used. */
const keyedAs: Partial<Record<DemoStep["verb"], string>> = {
  startVerification: "take",
  requestExtension: "askExtension",
  requestLongTerm: "askLongTerm",
  requestReopen: "askReopen",
};

/** The findings of the demo by their names in the plan, and what every deed on one is called with. */
export function livingFindings({ as: callerOf, keyOf }: Stage) {
  const living = new Map<number, Living>();
  const as = (cue: Cue) => callerOf(cue).finding;

  const held = (finding: number): Living => {
    const one = living.get(finding);
    if (one === undefined) throw new Error(`finding ${finding} is not drafted yet`);
    return one;
  };
  const keyOfStep = ({ finding, verb, at }: DemoStep) =>
    keyOf(`${finding} ${keyedAs[verb] ?? verb} ${at}`);
  const target = (step: DemoStep) => {
    const { id, version } = held(step.finding);
    return { id, version, ...keyOfStep(step) };
  };
  const wrote = ({ finding }: DemoStep, { version }: { version: number }) => {
    held(finding).version = version;
  };
  const born = (finding: number, one: Omit<Living, "children">) => {
    living.set(finding, { ...one, children: null });
  };
  /** Measures and criteria of a finding, read once they are both there. */
  const childrenOf = (step: DemoStep): Promise<Children> => {
    const one = held(step.finding);
    one.children ??= as(step)
      .byId({ id: one.id })
      .then(({ measures, criteria }) => ({
        measureIds: measures.map(({ id }) => id),
        criterionIds: criteria.map(({ id }) => id),
      }));
    return one.children;
  };

  return { as, held, born, keyOfStep, target, wrote, childrenOf };
}
