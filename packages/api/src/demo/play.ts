import { livingFindings } from "./living.ts";
import { demoPicture } from "./picture.ts";
import type { DemoStep } from "./plan-types.ts";
import { requestPlayer } from "./play-requests.ts";
import { supervisionPlayer } from "./play-supervision.ts";
import type { Stage } from "./stage.ts";
import { demoUnits } from "./units.ts";

type Of<Verb extends DemoStep["verb"]> = Extract<DemoStep, { verb: Verb }>;

/**
 * Does the plan's deeds through the product's own verbs, each as the person and at the moment the plan
 * says. Every deed has its fixed idempotency key, so that playing again what was already done changes
 * nothing and gives the same answers.
 */
export function player(stage: Stage, roundIdOf: (round: number) => string) {
  const { idOf, keyOf, upload: uploadFile, uploadPdf } = stage;
  const living = livingFindings(stage);
  const { as, held, born, keyOfStep, target, wrote, childrenOf } = living;
  const playRequest = requestPlayer(living);
  const playSupervision = supervisionPlayer(stage, living);

  async function draft(step: Of<"draft">): Promise<void> {
    const { round, unit, place, criteria, ...words } = step.draft;
    const { id, version, number } = await as(step).draft({
      ...words,
      ...keyOfStep(step),
      criteria: [...criteria],
      inspectionId: roundIdOf(round),
      unitId: unit === null ? null : idOf(`unit ${unit}`),
      placeId: place === null ? null : idOf(`place ${unit} ${place}`),
      dutyText: "",
      dueOn: null,
    });
    born(step.finding, { id, version, number, draft: step.draft });
  }

  async function progress(step: Of<"progress">): Promise<void> {
    const { text, happenedOn, finishes } = step;
    const measureId =
      finishes === null ? null : ((await childrenOf(step)).measureIds[finishes] ?? null);
    await as(step).addProgress({
      ...{ ...keyOfStep(step), id: held(step.finding).id, text, happenedOn, measureId },
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
    wrote(step, await as(step).requestClosure(call));
  }

  async function upload(step: Of<"request">): Promise<string> {
    const { number } = held(step.finding);
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

  /** One deed by itself. */
  async function play(step: DemoStep): Promise<void> {
    const caller = as(step);
    switch (step.verb) {
      case "draft":
        return draft(step);
      case "progress":
        return progress(step);
      case "request":
        return request(step);
      case "issue":
        return wrote(step, await caller.issue({ ...target(step), dueOn: null }));
      case "acknowledge": {
        const { responsibleLeader, responsiblePerson, measures } = step;
        const input = { responsibleLeader, responsiblePerson, measures: [...measures] };
        return wrote(step, await caller.acknowledge({ ...target(step), ...input }));
      }
      case "startVerification":
        return wrote(
          step,
          await caller.startVerification({ ...target(step), method: step.method }),
        );
      case "return": {
        const verdicts = await verdictsOf(step, step.reason);
        return wrote(step, await caller.return({ ...target(step), verdicts }));
      }
      case "propose": {
        const verdicts = await verdictsOf(step, null);
        return wrote(step, await caller.proposeClosure({ ...target(step), verdicts }));
      }
      case "close": {
        const verdicts = await verdictsOf(step, null);
        return wrote(step, await caller.close({ ...target(step), verdicts }));
      }
      case "withdraw":
        return wrote(step, await caller.withdraw({ ...target(step), reason: step.reason }));
      case "merge": {
        const targetId = held(step.into).id;
        return wrote(step, await caller.merge({ ...target(step), targetId }));
      }
      case "note": {
        const { text } = step;
        await caller.note({ id: held(step.finding).id, ...keyOfStep(step), text });
        return;
      }
      case "assign":
      case "escalate":
      case "replyEscalation":
      case "selfCheck":
      case "answerSelfCheck":
        return playSupervision(step);
      default:
        return playRequest(step);
    }
  }

  /** 批量交办: what one person hands out at one moment goes out together. */
  async function issueTogether(steps: readonly [Of<"issue">, ...Of<"issue">[]]): Promise<void> {
    const [first] = steps;
    const items = steps.map(({ finding }) => {
      const { id, version } = held(finding);
      return { id, version };
    });
    const key = keyOf(`issue together ${first.by} ${first.at}`);
    const { done, failed } = await as(first).bulk({ ...key, action: "issue", items });
    const [stopped] = failed;
    if (stopped) throw new Error(`${stopped.number}: ${stopped.message}`);
    for (const step of steps) {
      const answer = done.find(({ id }) => id === held(step.finding).id);
      if (answer !== undefined) wrote(step, answer);
    }
  }

  return { play, issueTogether };
}
