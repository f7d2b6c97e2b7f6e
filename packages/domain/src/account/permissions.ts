import type { Actor, Role } from "./roles.ts";

/** Which rows a permission opens, and so which database role carries it out. */
export type PermissionArea = "content" | "administration" | "audit" | "self";

type PermissionRule = { area: PermissionArea; roles: readonly Role[]; description: string };

const everyone = [
  "leader",
  "office",
  "inspector",
  "unit_lead",
  "unit_clerk",
  "admin",
  "auditor",
] as const;
const county = ["leader", "office", "inspector"] as const;
const unit = ["unit_lead", "unit_clerk"] as const;
const content = [...county, ...unit] as const;

/** The one table of who may do what. The server enforces it, the interface asks it, a test walks it. */
export const permissions = {
  "overview.read": { area: "content", roles: county, description: "查看全县总览" },
  "task.read": { area: "content", roles: content, description: "查看本人待办" },
  "finding.read": { area: "content", roles: content, description: "查看督查问题" },
  "finding.export": { area: "content", roles: content, description: "导出问题台账" },
  "finding.draft": {
    area: "content",
    roles: ["office", "inspector"],
    description: "草拟、修改督查问题",
  },
  "finding.issue": { area: "content", roles: ["office"], description: "交办督查问题" },
  "finding.acknowledge": { area: "content", roles: unit, description: "签收并报整改措施" },
  "finding.record_progress": { area: "content", roles: unit, description: "填报整改进展" },
  "finding.request_closure": { area: "content", roles: ["unit_lead"], description: "申请销号" },
  "finding.dispute": { area: "content", roles: ["unit_lead"], description: "提出异议" },
  "finding.decide_dispute": { area: "content", roles: ["office"], description: "复核异议" },
  "finding.verify": {
    area: "content",
    roles: ["office", "inspector"],
    description: "受理核查、退回、销号",
  },
  "finding.countersign": {
    area: "content",
    roles: ["office"],
    description: "较重、重大问题销号的第二签字",
  },
  "finding.request_extension": { area: "content", roles: ["unit_lead"], description: "申请延期" },
  "finding.decide_extension": {
    area: "content",
    roles: ["office", "leader"],
    description: "审批延期（第一次督查办，第二次县领导）",
  },
  "finding.decide_first_extension": {
    area: "content",
    roles: ["office"],
    description: "审批第一次延期",
  },
  "finding.decide_second_extension": {
    area: "content",
    roles: ["leader"],
    description: "审批第二次延期",
  },
  "finding.split": { area: "content", roles: ["office"], description: "拆分难以完成的措施" },
  "finding.check_in": { area: "content", roles: unit, description: "填报长期坚持季度查看" },
  "finding.propose_veto": { area: "content", roles: ["office"], description: "提请一票否决" },
  "finding.confirm_veto": { area: "content", roles: ["leader"], description: "确认一票否决" },
  "finding.assign": { area: "content", roles: ["office"], description: "指定核查人" },
  "escalation.issue": { area: "content", roles: ["office"], description: "发出督办文书" },
  "escalation.reply": { area: "content", roles: unit, description: "回复督办文书" },
  "self_check.send": {
    area: "content",
    roles: ["office", "inspector"],
    description: "发出举一反三自查",
  },
  "self_check.reply": { area: "content", roles: unit, description: "回复举一反三自查" },
  "finding.request_long_term": {
    area: "content",
    roles: ["unit_lead"],
    description: "申请转长期坚持",
  },
  "finding.make_long_term": {
    area: "content",
    roles: ["leader"],
    description: "批准转长期坚持",
  },
  "finding.request_reopen": {
    area: "content",
    roles: ["inspector", "office"],
    description: "提请重新挂账",
  },
  "finding.reopen": { area: "content", roles: ["office"], description: "重新挂账" },
  "finding.withdraw": { area: "content", roles: ["office"], description: "撤销督查问题" },
  "finding.merge": { area: "content", roles: ["office"], description: "并案" },
  "finding.note": {
    area: "content",
    roles: ["office", "inspector"],
    description: "记录内部备注",
  },
  "scheme.read": { area: "content", roles: content, description: "查看考核方案" },
  "scheme.manage": { area: "content", roles: ["office"], description: "编制考核方案" },
  "scheme.approve": { area: "content", roles: ["leader"], description: "批准考核方案" },
  "activity.read": { area: "content", roles: content, description: "查看工作记录" },
  "activity.record": { area: "content", roles: unit, description: "登记工作记录" },
  "submission.read": { area: "content", roles: content, description: "查看报送" },
  "submission.prepare": { area: "content", roles: unit, description: "填报数据" },
  "submission.sign": { area: "content", roles: ["unit_lead"], description: "签批报送" },
  "submission.accept": { area: "content", roles: ["office"], description: "审定、退回报送" },
  "period.manage": { area: "content", roles: ["office"], description: "管理报告期" },
  "correction.read": { area: "content", roles: content, description: "查看更正" },
  "correction.request": { area: "content", roles: unit, description: "申请更正" },
  "correction.decide": { area: "content", roles: ["office"], description: "审批更正" },
  "list.manage": { area: "content", roles: ["office"], description: "导入县直部门名单" },
  "objection.read": { area: "content", roles: content, description: "查看异议" },
  "objection.raise": {
    area: "content",
    roles: ["unit_lead"],
    description: "对名单、公示提出异议",
  },
  "objection.decide": { area: "content", roles: ["office"], description: "复核名单、公示的异议" },
  "assessment.manage": { area: "content", roles: ["office"], description: "登记评定、抽查结果" },
  "score.read": { area: "content", roles: content, description: "查看指标得分" },
  "rating.read": { area: "content", roles: content, description: "查看公布的档次" },
  "rating.publish": { area: "content", roles: ["office"], description: "公示、公布档次" },
  "attachment.upload": {
    area: "content",
    roles: ["office", "inspector", "unit_lead", "unit_clerk"],
    description: "上传佐证材料",
  },
  "inspection.read": { area: "content", roles: county, description: "查看督查轮次" },
  "checklist.manage": { area: "content", roles: ["office"], description: "编制检查清单" },
  "visit.record": {
    area: "content",
    roles: ["office", "inspector"],
    description: "实地检查并记录结果",
  },
  "notice.read": { area: "content", roles: content, description: "查看本人通知" },
  "inspection.manage": { area: "content", roles: ["office"], description: "设立督查轮次" },
  "import.ledger": {
    area: "content",
    roles: ["office", "inspector"],
    description: "导入问题台账",
  },
  "import.bulletin": {
    area: "content",
    roles: ["office", "inspector"],
    description: "读入督查通报",
  },
  "unit.read": { area: "content", roles: content, description: "查看单位与点位名录" },
  "admin.directory": {
    area: "administration",
    roles: ["admin"],
    description: "管理单位与点位",
  },
  "admin.accounts": { area: "administration", roles: ["admin"], description: "管理账号与角色" },
  "calendar.manage": {
    area: "administration",
    roles: ["admin"],
    description: "维护工作日历",
  },
  "notice.configure": {
    area: "administration",
    roles: ["admin"],
    description: "设置通知渠道",
  },
  "audit.read": { area: "audit", roles: ["auditor"], description: "查阅审计日志" },
  "account.self": { area: "self", roles: everyone, description: "查看与修改本人账号" },
} as const satisfies Record<string, PermissionRule>;

export type Permission = keyof typeof permissions;

/** Whether any role the actor holds carries the permission. */
export function can(actor: Pick<Actor, "roles">, permission: Permission): boolean {
  const holders: readonly Role[] = permissions[permission].roles;
  return actor.roles.some((role) => holders.includes(role));
}
