import {
  clockAt,
  defaultReplyDueOn,
  defaultSelfCheckDueOn,
  duties,
  escalationText,
  selfCheckText,
} from "@xianlan/domain";
import type { LivingFindings } from "./living.ts";
import type { DemoStep, DemoSupervision } from "./plan-types.ts";
import type { Stage } from "./stage.ts";
import { demoUnits } from "./units.ts";

type Of<Verb extends DemoSupervision["verb"]> = Extract<DemoStep, { verb: Verb }>;
type SupervisionStep = Of<DemoSupervision["verb"]>;

/** Papers of 督办 and their replies, self-checks and their answers, named verifiers. */
export function supervisionPlayer(
  { as, idOf, services: { calendar } }: Stage,
  { as: findingAs, held, keyOfStep, target, wrote }: LivingFindings,
) {
  /** The latest paper on a finding. */
  const papers = new Map<number, string>();

  const dutyOf = (finding: number) =>
    duties.find(({ code }) => code === held(finding).draft.dutyCode)?.clause ?? "见督查问题";
  const todayOf = ({ at }: DemoStep) => clockAt(Date.parse(at)).today;

  async function escalate(step: Of<"escalate">): Promise<void> {
    const { kind, dueOn, finding } = step;
    const { id: findingId, number, draft } = held(finding);
    const today = todayOf(step);
    const replyDueOn = defaultReplyDueOn(kind, today, calendar);
    const text = escalationText(kind, {
      ...{ number, dueOn, replyDueOn, duty: dutyOf(finding), returnedCount: 0 },
      unitName: demoUnits.find(({ key }) => key === draft.unit)?.name ?? "",
      overdueDays: calendar.workdaysBetween(dueOn, today),
    });
    const call = { ...keyOfStep(step), findingId, kind, text, replyDueOn };
    papers.set(finding, (await as(step).escalation.issue(call)).id);
  }

  async function reply(step: Of<"replyEscalation">): Promise<void> {
    const id = papers.get(step.finding) ?? "";
    await as(step).escalation.reply({ ...keyOfStep(step), id, version: 1, reply: step.reply });
  }

  async function send(step: Of<"selfCheck">): Promise<void> {
    const dueOn = defaultSelfCheckDueOn(todayOf(step), calendar);
    const unitIds = step.units.map((key) => idOf(`unit ${key}`));
    const text = selfCheckText(dutyOf(step.finding), dueOn);
    const findingId = held(step.finding).id;
    await as(step).selfCheck.send({ ...keyOfStep(step), findingId, unitIds, text, dueOn });
  }

  /** The unit's only self-check, at the version it was sent with, also where it is answered again. */
  async function answer(step: Of<"answerSelfCheck">): Promise<void> {
    const { checked, failed, answer: told } = step;
    const { selfCheck } = as(step);
    const { rows } = await selfCheck.list({});
    const id = rows.at(-1)?.id ?? "";
    const said = { checked, failed, answer: told, attachmentIds: [] };
    await selfCheck.answer({ ...keyOfStep(step), id, version: 1, ...said });
  }

  /** One deed by itself. */
  return async function play(step: SupervisionStep): Promise<void> {
    switch (step.verb) {
      case "escalate":
        return escalate(step);
      case "replyEscalation":
        return reply(step);
      case "selfCheck":
        return send(step);
      case "answerSelfCheck":
        return answer(step);
      case "assign": {
        const verifierId = idOf(`account ${step.verifier}`);
        return wrote(step, await findingAs(step).assign({ ...target(step), verifierId }));
      }
    }
  };
}
