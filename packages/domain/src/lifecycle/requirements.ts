import type { Requirement } from "./actions.ts";
import type { FindingContent } from "./facts.ts";
import type { ActionInput } from "./inputs.ts";
import type { Refusal } from "./refusal.ts";
import { transitionOf } from "./table.ts";

type Verdict = { criterionId: string; met: boolean; reason: string };

/** Every input read as one bag of optional fields: a requirement looks only at its own. */
type AnyInput = {
  dueOn?: string | null;
  responsibleLeader?: string;
  responsiblePerson?: string;
  measures?: readonly unknown[];
  ground?: string;
  proof?: string;
  attachmentIds?: readonly string[];
  reason?: string;
  results?: readonly { measureId: string }[];
  method?: string;
  verdicts?: readonly Verdict[];
  milestones?: readonly unknown[];
  newFact?: string;
  targetId?: string;
  progress?: string;
  text?: string;
  wishedDueOn?: string;
  grantedDueOn?: string;
  measureId?: string;
  clause?: string;
  fact?: string;
  criteria?: readonly string[];
};

type Gap = { field: string; message: string };
type Check = (input: AnyInput, content: FindingContent) => Gap | null;

const filled = (value: string | null | undefined) => (value ?? "").trim().length > 0;
const some = (list: readonly unknown[] | undefined) => (list ?? []).length > 0;
const gap = (there: boolean, field: string, message: string): Gap | null =>
  there ? null : { field, message };

const verdictsComplete: Check = ({ verdicts = [] }, { criterionIds }) => {
  const judged = new Set(verdicts.map((verdict) => verdict.criterionId));
  const open = criterionIds.filter((id) => !judged.has(id)).length;
  return gap(
    open === 0 && judged.size > 0,
    "verdicts",
    `还有${open}条销号标准没有结论，请逐条核定`,
  );
};

const resultsComplete: Check = ({ results = [] }, { measureIds }) => {
  if (measureIds.length === 0) {
    return { field: "results", message: "还没有整改措施，请先增加整改措施并落实" };
  }
  const told = new Set(results.map((result) => result.measureId));
  const open = measureIds.filter((id) => !told.has(id)).length;
  return gap(open === 0, "results", `还有${open}条整改措施没有填写落实结果`);
};

/** One check a requirement. Severity always has a value and the due date always a default. */
const checks: Record<Requirement, Check> = {
  duty: (_, content) =>
    gap(
      filled(content.dutyCode) || filled(content.dutyText),
      "dutyCode",
      "请填写责任条款（选择指标或写明条款）",
    ),
  // A split brings the child's own fact and criteria; every other action has the finding's.
  fact: (input, content) => gap(filled(input.fact ?? content.fact), "fact", "请填写问题事实"),
  place: (_, content) =>
    gap(
      filled(content.placeId) || filled(content.placeText),
      "placeId",
      "请填写点位（选择村、社区、阵地，或写明地点）",
    ),
  severity: () => null,
  criteria: (input, content) =>
    gap(some(input.criteria ?? content.criterionIds), "criteria", "请至少填写一条销号标准"),
  due_date: () => null,
  responsible: (input) =>
    gap(filled(input.responsibleLeader), "responsibleLeader", "请填写责任领导（职务和姓名）") ??
    gap(filled(input.responsiblePerson), "responsiblePerson", "请填写责任人（职务和姓名）"),
  measures: (input) => gap(some(input.measures), "measures", "请至少填写一条整改措施"),
  ground: (input) => gap(filled(input.ground), "ground", "请填写异议理由"),
  proof: (input) =>
    gap(
      filled(input.proof) || some(input.attachmentIds),
      "proof",
      "请说明证明材料，或上传证明文件",
    ),
  reason: (input) => gap(filled(input.reason), "reason", "请填写理由"),
  results: resultsComplete,
  evidence: (input, content) =>
    gap(
      some(input.attachmentIds) || content.evidenceCount > 0,
      "attachmentIds",
      "请上传整改佐证材料",
    ),
  method: (input) => gap(filled(input.method), "method", "请选择核查方式"),
  unmet_reasons: ({ verdicts = [] }) => {
    const unmet = verdicts.filter((verdict) => !verdict.met);
    return (
      gap(unmet.length > 0, "verdicts", "退回须至少有一条标准未达标；全部达标请销号") ??
      gap(
        unmet.every((verdict) => filled(verdict.reason)),
        "verdicts",
        "请为每条未达标的标准写明理由",
      )
    );
  },
  verdicts: verdictsComplete,
  milestones: (input) => gap(some(input.milestones), "milestones", "请至少填写一个阶段目标"),
  new_fact: (input) => gap(filled(input.newFact), "newFact", "请填写新发现的事实"),
  progress: (input) =>
    gap(filled(input.progress) || filled(input.text), "progress", "请填写目前进展情况"),
  wished_date: (input) => gap(filled(input.wishedDueOn), "wishedDueOn", "请填写申请延至日期"),
  granted_date: (input) => gap(filled(input.grantedDueOn), "grantedDueOn", "请填写延至日期"),
  measure: (input) => gap(filled(input.measureId), "measureId", "请选择拆分的措施"),
  clause: (input) => gap(filled(input.clause), "clause", "请写明否决条款"),
  target: (input) => gap(filled(input.targetId), "targetId", "请选择并入的问题"),
};

/**
 * What the action still lacks, in the order of the table row's `requires`; one refusal a field,
 * empty when complete. A draft's page asks it before the issue, `decide` asks it for every action.
 */
export function missingRequirements(
  { action, input }: ActionInput,
  content: FindingContent,
): Refusal[] {
  const missing: Refusal[] = [];
  for (const requirement of transitionOf(action).requires) {
    const found = checks[requirement](input, content);
    if (found !== null) missing.push({ code: "missing", ...found });
  }
  return missing;
}
