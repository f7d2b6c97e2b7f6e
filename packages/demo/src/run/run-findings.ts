import { demoPicture } from "../content/picture.ts";
import type { DemoStep } from "../findings/plan-types.ts";
import { trackFindings } from "../findings/tracked-findings.ts";
import { demoUnits } from "../units.ts";
import { requestRunner } from "./run-requests.ts";
import { supervisionRunner } from "./run-supervision.ts";
import type { RunnerContext } from "./runner-context.ts";

type Of<Action extends DemoStep["action"]> = Extract<DemoStep, { action: Action }>;

/**
 * Does the plan's actions through the product's own actions, each as the person and at the time the plan
 * says. Every action has its fixed idempotency key, so that running again what was already done changes
 * nothing and gives the same results.
 */
export function findingRunner(
  runner: RunnerContext,
  inspectionIdOf: (inspection: number) => string,
) {
  const { idOf, keyOf, upload: uploadFile, uploadPdf } = runner;
  const tracked = trackFindings(runner);
  const { as, stateOf, added, keyOfStep, target, updateVersion, childrenOf } = tracked;
  const playRequest = requestRunner(tracked);
  const runSupervision = supervisionRunner(runner, tracked);

  async function draft(step: Of<"draft">): Promise<void> {
    const { inspection, unit, place, criteria, ...content } = step.draft;
    const { id, version, number } = await as(step).draft({
      ...content,
      ...keyOfStep(step),
      criteria: [...criteria],
      inspectionId: inspectionIdOf(inspection),
      unitId: unit === null ? null : idOf(`unit ${unit}`),
      placeId: place === null ? null : idOf(`place ${unit} ${place}`),
      dutyText: "",
      dueOn: null,
    });
    added(step.finding, { id, version, number, draft: step.draft });
  }

  async function progress(step: Of<"progress">): Promise<void> {
    const { text, happenedOn, finishes } = step;
    const measureId =
      finishes === null ? null : ((await childrenOf(step)).measureIds[finishes] ?? null);
    await as(step).addProgress({
      ...keyOfStep(step),
      id: stateOf(step.finding).id,
      text,
      happenedOn,
      measureId,
      measureDone: measureId !== null,
      attachmentIds: [],
    });
  }

  async function request(step: Of<"request">): Promise<void> {
    const { measureIds } = await childrenOf(step);
    const results = measureIds.map((measureId, at) => ({
      measureId,
      result: step.results[at] ?? "已落实",
    }));
    const { prevention } = step;
    const attachmentIds = [await upload(step)];
    if (step.picture !== undefined) {
      const label = `${step.finding} picture ${step.at}`;
      const file = { fileName: "整改后现场.jpg", bytes: await demoPicture(step.picture) };
      attachmentIds.push(await uploadFile(step, label, file));
    }
    const call = { ...target(step), results, prevention, attachmentIds };
    updateVersion(step, await as(step).requestClosure(call));
  }

  async function upload(step: Of<"request">): Promise<string> {
    const { number } = stateOf(step.finding);
    const { name } = demoUnits.find(({ key }) => step.by.startsWith(`${key}-`)) ?? { name: "" };
    return uploadPdf(step, `${step.finding} upload ${step.at}`, {
      title: step.evidence,
      paragraphs: [
        `${number} 整改佐证（演示数据，单位和人员均为虚构）`,
        ...step.results,
        step.prevention,
        `报送单位：${name}`,
      ],
    });
  }

  const verdictsOf = async (step: DemoStep, unmet: string | null) =>
    (await childrenOf(step)).criterionIds.map((criterionId, at) =>
      unmet !== null && at === 0
        ? { criterionId, met: false, reason: unmet }
        : { criterionId, met: true, reason: "" },
    );

  /** One action by itself. */
  async function runStep(step: DemoStep): Promise<void> {
    const caller = as(step);
    switch (step.action) {
      case "draft":
        return draft(step);
      case "progress":
        return progress(step);
      case "request":
        return request(step);
      case "issue":
        return updateVersion(step, await caller.issue({ ...target(step), dueOn: null }));
      case "acknowledge": {
        const { responsibleLeader, responsiblePerson, measures } = step;
        const input = { responsibleLeader, responsiblePerson, measures: [...measures] };
        return updateVersion(step, await caller.acknowledge({ ...target(step), ...input }));
      }
      case "startVerification":
        return updateVersion(
          step,
          await caller.startVerification({ ...target(step), method: step.method }),
        );
      case "return": {
        const verdicts = await verdictsOf(step, step.reason);
        return updateVersion(step, await caller.return({ ...target(step), verdicts }));
      }
      case "propose": {
        const verdicts = await verdictsOf(step, null);
        return updateVersion(step, await caller.proposeClosure({ ...target(step), verdicts }));
      }
      case "close": {
        const verdicts = await verdictsOf(step, null);
        return updateVersion(step, await caller.close({ ...target(step), verdicts }));
      }
      case "withdraw":
        return updateVersion(step, await caller.withdraw({ ...target(step), reason: step.reason }));
      case "merge": {
        const targetId = stateOf(step.into).id;
        return updateVersion(step, await caller.merge({ ...target(step), targetId }));
      }
      case "note": {
        const { text } = step;
        await caller.note({ id: stateOf(step.finding).id, ...keyOfStep(step), text });
        return;
      }
      case "assign":
      case "escalate":
      case "replyEscalation":
      case "selfCheck":
      case "answerSelfCheck":
        return runSupervision(step);
      default:
        return playRequest(step);
    }
  }

  /** 批量交办: what one person issues at one time is issued together. */
  async function issueInBulk(steps: readonly [Of<"issue">, ...Of<"issue">[]]): Promise<void> {
    const [first] = steps;
    const items = steps.map(({ finding }) => {
      const { id, version } = stateOf(finding);
      return { id, version };
    });
    const key = keyOf(`issue together ${first.by} ${first.at}`);
    const { done, failed } = await as(first).bulk({ ...key, action: "issue", items });
    const [stopped] = failed;
    if (stopped) throw new Error(`${stopped.number}: ${stopped.message}`);
    for (const step of steps) {
      const result = done.find(({ id }) => id === stateOf(step.finding).id);
      if (result !== undefined) updateVersion(step, result);
    }
  }

  return { runStep, issueInBulk };
}
