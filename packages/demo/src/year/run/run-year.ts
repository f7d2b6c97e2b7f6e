import { templateRules } from "@xianlan/domain/scheme";
import type { Action } from "../../run/run-concurrently.ts";
import type { RunnerContext } from "../../run/runner-context.ts";
import type { YearAction, YearStep } from "../types.ts";
import { townships, type YearContext } from "../year-context.ts";
import { correctionRunner } from "./run-corrections.ts";
import { countyListRunner } from "./run-county-lists.ts";
import { submissionRunner } from "./run-submissions.ts";
import type { VisitRunner } from "./run-visits.ts";

const everyUnit = townships.map(({ key }) => `year of ${key}`);

/** Whose year an action is part of: those of one unit keep their order. */
function touchesOf(step: YearStep): readonly string[] {
  if (step.action === "accept") return step.units.map((unit) => `year of ${unit}`);
  return "unit" in step ? [`year of ${step.unit}`] : everyUnit;
}

/** Does the actions of the demo's year through the product's own actions; see `createRunnerContext`. */
export function yearRunner(runner: RunnerContext, context: YearContext, visits: VisitRunner) {
  const schemes = schemeRunner(runner);
  const submissions = submissionRunner(runner, context);
  const corrections = correctionRunner(runner);
  const lists = countyListRunner(runner, {
    state: submissions.state,
    ratingOf: corrections.ratingOf,
  });

  async function runStep(step: YearStep): Promise<void> {
    switch (step.action) {
      case "draftScheme":
        return schemes.draft(step);
      case "proposeScheme":
        return schemes.propose(step);
      case "approveScheme":
        return schemes.approve(step);
      case "reviseScheme":
        return schemes.revise(step);
      case "record":
        return corrections.record(step);
      case "extend":
        return corrections.extend(step);
      case "fill":
        return submissions.fill(step);
      case "sign":
        return submissions.sign(step);
      case "accept":
        return submissions.accept(step);
      case "sendBack":
        return submissions.sendBack(step);
      case "lock":
        return corrections.lock(step);
      case "correct":
        return corrections.correct(step);
      case "approveCorrection":
        return corrections.approveCorrection(step);
      case "assess":
        return corrections.assess(step);
      case "checklists":
        return visits.checklists(step);
      case "reviseChecklist":
        return visits.revise(step);
      case "inspect":
        return visits.inspect(step);
      case "proposeRating":
        return corrections.propose(step);
      case "publishRating":
        return corrections.publish(step);
      case "list":
        return lists.importList(step);
      case "objectToList":
        return lists.objectToList(step);
      case "objectToRating":
        return lists.objectToRating(step);
      case "dismissObjection":
        return lists.dismiss(step);
    }
  }

  return {
    actionOf: (step: YearStep): Action => ({
      dependsOn: touchesOf(step),
      run: () => runStep(step),
    }),
  };
}

type Of<Action extends YearAction["action"]> = Extract<YearStep, { action: Action }>;

/** Draws up, proposes and approves the schemes of the demo's years. */
function schemeRunner({ as, keyOf }: RunnerContext) {
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
