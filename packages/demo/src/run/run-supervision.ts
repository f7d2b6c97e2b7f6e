import { clockAt } from "@xianlan/domain/calendar";
import { defaultReplyDueOn, escalationText } from "@xianlan/domain/escalation";
import { dutyOf } from "@xianlan/domain/scheme";
import { defaultSelfCheckDueOn, selfCheckText } from "@xianlan/domain/self-check";
import type { DemoStep, DemoSupervision } from "../findings/plan-types.ts";
import type { TrackedFindings } from "../findings/tracked-findings.ts";
import { demoUnits } from "../units.ts";
import type { RunnerContext } from "./runner-context.ts";

type Of<Action extends DemoSupervision["action"]> = Extract<DemoStep, { action: Action }>;
type SupervisionStep = Of<DemoSupervision["action"]>;

/** Escalation notices and their replies, self-checks and their answers, named verifiers. */
export function supervisionRunner(
  { as, idOf, services: { calendar } }: RunnerContext,
  { as: findingAs, stateOf, keyOfStep, target, updateVersion }: TrackedFindings,
) {
  /** The latest escalation notice on a finding, by its id. */
  const latestNotices = new Map<number, string>();

  const clauseOf = (finding: number) =>
    dutyOf(stateOf(finding).draft.dutyCode)?.clause ?? "见督查问题";
  const todayOf = ({ at }: DemoStep) => clockAt(Date.parse(at)).today;

  async function escalate(step: Of<"escalate">): Promise<void> {
    const { kind, dueOn, finding } = step;
    const { id: findingId, number, draft } = stateOf(finding);
    const today = todayOf(step);
    const replyDueOn = defaultReplyDueOn(kind, today, calendar);
    const text = escalationText(kind, {
      number,
      dueOn,
      replyDueOn,
      duty: clauseOf(finding),
      returnedCount: 0,
      unitName: demoUnits.find(({ key }) => key === draft.unit)?.name ?? "",
      overdueDays: calendar.workdaysBetween(dueOn, today),
    });
    const call = { ...keyOfStep(step), findingId, kind, text, replyDueOn };
    latestNotices.set(finding, (await as(step).escalation.issue(call)).id);
  }

  async function reply(step: Of<"replyEscalation">): Promise<void> {
    const id = latestNotices.get(step.finding) ?? "";
    await as(step).escalation.reply({ ...keyOfStep(step), id, version: 1, reply: step.reply });
  }

  async function send(step: Of<"selfCheck">): Promise<void> {
    const dueOn = defaultSelfCheckDueOn(todayOf(step), calendar);
    const unitIds = step.units.map((key) => idOf(`unit ${key}`));
    const text = selfCheckText(clauseOf(step.finding), dueOn);
    const findingId = stateOf(step.finding).id;
    await as(step).selfCheck.send({ ...keyOfStep(step), findingId, unitIds, text, dueOn });
  }

  /** The unit's only self-check, at the version it was sent with, also where it is answered again. */
  async function sendReply(step: Of<"answerSelfCheck">): Promise<void> {
    const { checked, failed, reply: replyText } = step;
    const { selfCheck } = as(step);
    const { rows } = await selfCheck.list({});
    const id = rows.at(-1)?.id ?? "";
    const replyInput = { checked, failed, reply: replyText, attachmentIds: [] };
    await selfCheck.reply({ ...keyOfStep(step), id, version: 1, ...replyInput });
  }

  /** One action by itself. */
  return async function runStep(step: SupervisionStep): Promise<void> {
    switch (step.action) {
      case "escalate":
        return escalate(step);
      case "replyEscalation":
        return reply(step);
      case "selfCheck":
        return send(step);
      case "answerSelfCheck":
        return sendReply(step);
      case "assign": {
        const verifierId = idOf(`account ${step.verifier}`);
        return updateVersion(step, await findingAs(step).assign({ ...target(step), verifierId }));
      }
    }
  };
}
