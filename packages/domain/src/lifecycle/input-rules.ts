import { addDays, type WorkCalendar } from "../calendar.ts";
import type { Clock, Day } from "../clock.ts";
import { dayWords } from "../day-words.ts";
import type { FindingState } from "../finding.ts";
import { openStates } from "../finding.ts";
import { defaultDueOn } from "./clocks.ts";
import type { FindingContent, FindingFacts } from "./facts.ts";
import type { ActionInput } from "./inputs.ts";
import type { Refusal } from "./refusal.ts";

/** No due date lies further away than this; longer work is long-term status (长期坚持). */
const farthestDays = 365;

type InputQuestion = ActionInput & {
  finding: FindingFacts;
  content: FindingContent;
  clock: Clock;
  calendar: WorkCalendar;
};

/** `dueOn` is the due date an issue takes; for other actions the finding's, unused. */
export type CheckedInput = { ok: true; dueOn: Day };

type Checked = CheckedInput | { ok: false; refusal: Refusal };

const invalid = (field: string, message: string): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code: "invalid", field, message },
});

/** Rules of entered values that need the finding, its children or the day beside them. */
export function checkInput(question: InputQuestion): Checked {
  const { finding, clock, calendar } = question;
  const fine: CheckedInput = { ok: true, dueOn: finding.dueOn ?? clock.today };
  switch (question.action) {
    case "issue": {
      const wished = question.input.dueOn ?? finding.dueOn;
      const dueOn = wished ?? defaultDueOn(finding.severity, clock.today, calendar);
      return checkDueOn(dueOn, clock) ?? { ok: true, dueOn };
    }
    case "acknowledge":
      return checkMeasures(question.input.measures, finding, clock) ?? fine;
    case "request_closure":
      return (
        checkNamed(
          question.input.results.map((result) => result.measureId),
          question.content.measureIds,
          { field: "results", noun: "整改措施" },
        ) ?? fine
      );
    case "return":
    case "propose_closure":
    case "close":
      return checkVerdicts(question) ?? fine;
    case "request_long_term": {
      const past = question.input.milestones.findIndex((stone) => stone.dueOn < clock.today);
      if (past === -1) return fine;
      return invalid(
        `milestones.${past}.dueOn`,
        `第${past + 1}个阶段目标的日期已过，请填写今天或以后的日期。`,
      );
    }
    case "request_extension":
      return checkExtension("wishedDueOn", question.input.wishedDueOn, question) ?? fine;
    case "grant_extension":
      return checkExtension("grantedDueOn", question.input.grantedDueOn, question) ?? fine;
    case "split": {
      const { measureId, dueOn } = question.input;
      if (!question.content.openMeasureIds.includes(measureId)) {
        return invalid("measureId", "这条措施已完成或已不属于该问题，请重新选择。");
      }
      return checkDueOn(dueOn, clock) ?? { ok: true, dueOn };
    }
    case "request_reopen":
    case "reopen":
      return checkVisit(question.input.visitedOn, finding, clock) ?? fine;
    default:
      return fine;
  }
}

function checkDueOn(dueOn: Day, { today }: Clock): Checked | null {
  if (dueOn < today) {
    return invalid("dueOn", `整改时限${dueOn}早于交办日${today}，请重新确定时限。`);
  }
  if (dueOn > addDays(today, farthestDays)) {
    return invalid(
      "dueOn",
      `整改时限${dueOn}超过一年，请缩短时限；确需长期整改的，交办后申请转长期坚持。`,
    );
  }
  return null;
}

function checkExtension(
  field: string,
  wished: Day,
  { finding: { dueOn, issuedOn }, clock: { today } }: Pick<InputQuestion, "finding" | "clock">,
): Checked | null {
  // Decided after the due date, an extension to a day gone by would give nothing.
  if (wished < today) return invalid(field, "延至日期已过，请填写今天或以后的日期。");
  if (dueOn !== null && wished <= dueOn) {
    return invalid(field, `延至日期须晚于现行整改时限${dueOn}，请重新确定。`);
  }
  if (issuedOn !== null && wished > addDays(issuedOn, farthestDays)) {
    return invalid(field, "延至日期距交办日超过一年，请缩短；确需长期整改的，请申请转长期坚持。");
  }
  return null;
}

function checkMeasures(
  measures: readonly { dueOn: Day }[],
  { issuedOn, dueOn }: FindingFacts,
  { today }: Clock,
): Checked | null {
  for (const [at, measure] of measures.entries()) {
    const field = `measures.${at}.dueOn`;
    if (issuedOn !== null && measure.dueOn < issuedOn) {
      return invalid(
        field,
        `第${at + 1}条措施的完成日期早于交办日${dayWords(issuedOn, today)}，请核对。`,
      );
    }
    // Once the due date has passed every plan is later than it.
    if (dueOn !== null && today <= dueOn && measure.dueOn > dueOn) {
      return invalid(
        field,
        `第${at + 1}条措施的完成日期晚于整改时限${dayWords(dueOn, today)}，请提前；确有困难的，签收后申请延期。`,
      );
    }
  }
  return null;
}

function checkNamed(
  named: readonly string[],
  known: readonly string[],
  { field, noun }: { field: string; noun: string },
): Checked | null {
  if (new Set(named).size !== named.length) {
    return invalid(field, `同一条${noun}填写了两次，请刷新后重新填写。`);
  }
  if (named.some((id) => !known.includes(id))) {
    return invalid(field, `有${noun}已不属于该问题，请刷新后重新填写。`);
  }
  return null;
}

function checkVerdicts({
  action,
  input: { verdicts },
  content,
}: Extract<ActionInput, { action: "return" | "propose_closure" | "close" }> & {
  content: FindingContent;
}): Checked | null {
  const ids = verdicts.map((verdict) => verdict.criterionId);
  const unknown = checkNamed(ids, content.criterionIds, { field: "verdicts", noun: "销号标准" });
  if (unknown !== null || action === "return") return unknown;
  const unmet = verdicts.filter((verdict) => !verdict.met).length;
  return unmet === 0
    ? null
    : invalid("verdicts", `有${unmet}条销号标准未达标，不能销号；请退回整改并写明理由。`);
}

function checkVisit(visitedOn: Day, { closedOn }: FindingFacts, { today }: Clock): Checked | null {
  if (visitedOn > today) return invalid("visitedOn", "回访日期在今天之后，请核对。");
  if (closedOn !== null && visitedOn < closedOn) {
    return invalid(
      "visitedOn",
      `回访日期早于销号日${dayWords(closedOn, today)}；重新挂账须依据销号后新发现的事实。`,
    );
  }
  return null;
}

type MergeEnd = { id: string; unitId: string | null; state: FindingState };

/**
 * Whether `finding` may be merged into `target`: another finding, 在办, of the same unit (a draft
 * without a unit fits any). Null when it may.
 */
export function mergeRefusal(finding: Omit<MergeEnd, "state">, target: MergeEnd): Refusal | null {
  const refuse = (message: string): Refusal => ({ code: "invalid", field: "targetId", message });
  if (finding.id === target.id) return refuse("不能并入问题自身，请选择另一件问题。");
  if (!(openStates as readonly FindingState[]).includes(target.state)) {
    return refuse("并入的问题须在办，请选择一件已交办、未销号的问题。");
  }
  if (finding.unitId !== null && finding.unitId !== target.unitId) {
    return refuse("只能并入同一责任单位的问题，请重新选择。");
  }
  return null;
}
