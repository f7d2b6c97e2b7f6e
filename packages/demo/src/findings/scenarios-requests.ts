import type { Day } from "@xianlan/domain/calendar";
import { workdaysBefore } from "../days.ts";
import type { PlanContext } from "./plan-context.ts";
import { closedScenario, openScenario, receive, type Scenario } from "./scenario.ts";

/** Findings off the usual course: disputed, extended, split, withdrawn, reopened. */
export function addRequests(context: PlanContext): void {
  const { calendar, lastDay } = context;
  const ago = (n: number) => workdaysBefore(lastDay, n, calendar);
  const ahead = (n: number) => calendar.addWorkdays(lastDay, n);
  addDisputes(context, ago);
  addExtensions(context, ago, ahead);
  addSplit(context, ago, ahead);
  addReopenings(context, ago);
}

type Days = (n: number) => Day;

function addDisputes(context: PlanContext, ago: Days): void {
  const waiting = openScenario(context, { unit: "xialing", issuedOn: ago(2), named: "disputed" });
  waiting.add(ago(1), 15, waiting.lead, {
    action: "dispute",
    ground: "检查当日该项工作已在推进，现场记录没有反映，责任期限也尚未届满",
    proof: "附当月工作安排和会议记录，县直部门可核实",
  });

  const dismissed = openScenario(context, { unit: "luzhou", issuedOn: ago(7), named: "dismissed" });
  dismissed.add(ago(5), 10, dismissed.lead, {
    action: "dispute",
    ground: "该事项由上一任分管同志负责，本届班子到任不足一个月",
    proof: "附班子分工调整文件",
  });
  dismissed.add(ago(3), 16, "office2", {
    action: "dismiss",
    reason: "人员变动不改变单位责任，事实清楚，仍由该镇整改；停表的工作日已顺延",
  });
  receive(context, dismissed, ago(2));

  const upheld = openScenario(context, { unit: "qinghu", issuedOn: ago(30), named: "upheld" });
  upheld.add(ago(28), 9, upheld.lead, {
    action: "dispute",
    ground: "所指设施上月已移交县直部门管护，本街道不再是责任单位",
    proof: "附移交清单和双方签章的交接单",
  });
  upheld.add(ago(26), 15, "office2", {
    action: "uphold",
    reason: "交接单属实，责任单位认定有误，撤销本件，另行交办管护部门",
  });

  const withdrawn = openScenario(context, {
    unit: "luzhou",
    issuedOn: ago(41),
    named: "withdrawn",
  });
  withdrawn.add(ago(39), 10, "office", {
    action: "withdraw",
    reason: "经核对平台记录，当日为线路检修停播，不属于管护缺失，予以撤销",
  });
}

const slow = "所需设备由县里统一采购，到货时间推迟，短期内难以装齐";

function addExtensions(context: PlanContext, ago: Days, ahead: Days): void {
  const request = (scenario: Scenario, day: Day, wishedDueOn: Day, reason = slow) =>
    scenario.add(day, 14, scenario.lead, {
      action: "requestExtension",
      reason,
      wishedDueOn,
      progress: "第一条措施已完成，其余措施完成过半，剩余部分已排定日期",
    });

  const granted = openScenario(context, { unit: "zhangling", issuedOn: ago(13), named: "granted" });
  receive(context, granted);
  request(granted, ago(5), ahead(9));
  granted.add(ago(4), 10, "office", {
    action: "grantExtension",
    grantedDueOn: ahead(8),
    reason: "情况属实，同意延期一次，请按新时限完成，不再因同一理由延期",
  });

  // Due seven working days ago, had the first extension not been granted.
  const second = openScenario(context, { unit: "songyue", issuedOn: ago(22), named: "second" });
  receive(context, second);
  request(second, ago(12), ahead(3));
  second.add(ago(11), 9, "office2", {
    action: "grantExtension",
    grantedDueOn: ahead(2),
    reason: "采购流程已核实，同意延期",
  });
  request(second, ago(1), ahead(12), "设备已到货，安装人员由县里统一安排，排期在下月");

  const refused = openScenario(context, { unit: "heqiu", issuedOn: ago(12), named: "refused" });
  receive(context, refused);
  request(refused, ago(5), ahead(15), "近期活动较多，人手不足，难以按期完成");
  refused.add(ago(4), 16, "office", {
    action: "refuseExtension",
    reason: "人手安排属单位自身职责，理由不充分，按原时限整改",
  });

  const requested = openScenario(context, { unit: "nanping", issuedOn: ago(12), named: "asked" });
  receive(context, requested);
  request(requested, ago(0), ahead(10));
}

/** What is wanted cannot be finished in time by one of two measures: it becomes a finding of its own. */
function addSplit(context: PlanContext, ago: Days, ahead: Days): void {
  const scenario = openScenario(context, { unit: "liwu", issuedOn: ago(12), named: "split" });
  const [, second = "其余事项整改到位"] = scenario.pattern.measures;
  receive(context, scenario);
  const child = context.lives.length;
  scenario.add(ago(4), 11, "office", {
    action: "split",
    measure: 1,
    child,
    dueOn: ahead(20),
    fact: `需单独推进的措施尚未完成：${second}`,
    criteria: [`${second}，有记录可查`],
    reason: "该措施须等县级项目批复，与其余措施分开计时",
  });
  context.lives.push([
    {
      action: "progress",
      finding: child,
      by: scenario.clerk,
      at: atOf(ago(1)),
      text: "项目已报批，施工图纸已审定",
      happenedOn: ago(1),
      finishes: null,
    },
  ]);
}

const atOf = (day: Day) => new Date(Date.parse(`${day}T11:00:00+08:00`)).toISOString();

function addReopenings(context: PlanContext, ago: Days): void {
  const newFact = "回访发现同一问题反复：补齐的台账停在销号当月，现场未再更新";
  const reopened = closedScenario(context, { unit: "heqiu", issuedOn: ago(50), named: "reopened" });
  const requested = { action: "requestReopen", newFact, visitedOn: ago(4) } as const;
  reopened.add(ago(4), 16, "inspector2", requested);
  reopened.add(ago(3), 10, "office", { ...requested, action: "reopen" });
  const text = "已逐项补录，安排专人每周核对";
  const progress = { action: "progress", text, happenedOn: ago(1), finishes: null } as const;
  reopened.add(ago(1), 11, reopened.clerk, progress);

  const waiting = closedScenario(context, {
    unit: "luzhou",
    issuedOn: ago(48),
    named: "reopening",
  });
  waiting.add(ago(1), 16, "inspector", {
    action: "requestReopen",
    visitedOn: ago(1),
    newFact: "回访时制度仍未上墙，询问两名工作人员均不清楚要求",
  });

  const refused = closedScenario(context, { unit: "nanping", issuedOn: ago(55), named: "kept" });
  refused.add(ago(9), 15, "inspector", {
    action: "requestReopen",
    visitedOn: ago(9),
    newFact: "回访时公示栏一处内容脱落，疑为管护不到位",
  });
  refused.add(ago(7), 10, "office2", {
    action: "refuseReopen",
    reason: "系前日大风所致，当日已修复，不属于反弹，不予重新挂账",
  });
}
