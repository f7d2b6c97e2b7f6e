import { templateRules } from "@xianlan/domain/scheme";
import type { RunnerContext } from "../../run/runner-context.ts";
import type { YearAction, YearStep } from "../types.ts";

type Of<Action extends YearAction["action"]> = Extract<YearStep, { action: Action }>;

/** Draws up, proposes and approves the schemes of the demo's years. */
export function schemeRunner({ as, keyOf }: RunnerContext) {
  const drafts = new Map<number, { id: string; version: number }>();
  const target = (year: number) => {
    const { id, version } = drafts.get(year) ?? { id: "", version: 0 };
    return { id, version };
  };

  async function draft(step: Of<"draftScheme">): Promise<void> {
    const { year } = step;
    const key = keyOf(`scheme ${year}`);
    drafts.set(year, await as(step).scheme.create({ ...key, year, from: "template" }));
  }

  async function propose(step: Of<"proposeScheme">): Promise<void> {
    const { year } = step;
    const key = keyOf(`scheme ${year} proposed`);
    drafts.set(year, await as(step).scheme.propose({ ...key, ...target(year) }));
  }

  async function approve(step: Of<"approveScheme">): Promise<void> {
    const { year } = step;
    const key = keyOf(`scheme ${year} approved`);
    drafts.set(year, await as(step).scheme.approve({ ...key, ...target(year) }));
  }

  /** A successor with other weights, put to the leader and not decided. */
  async function revise(step: Of<"reviseScheme">): Promise<void> {
    const { year, title, weights } = step;
    const caller = as(step).scheme;
    const label = `scheme ${year} revised`;
    const { id, version } = await caller.create({ ...keyOf(label), year, from: "in_force" });
    const template = templateRules();
    const rules = {
      ...template,
      indicators: template.indicators.map((one) => ({
        ...one,
        weight: weights[one.code] ?? one.weight,
      })),
    };
    const saved = await caller.save({ ...keyOf(`${label} saved`), id, version, title, rules });
    await caller.propose({ ...keyOf(`${label} proposed`), id, version: saved.version });
  }

  return { draft, propose, approve, revise };
}
