import { type FindingAction, findingActionLabels } from "@xianlan/domain";

/** Deeds by the first part of their name. */
const auditKinds: Readonly<Record<string, string>> = {
  account: "账号",
  notice: "通知",
  unit: "单位",
  place: "点位",
  county: "本县",
  finding: "督查问题",
  attachment: "佐证材料",
  inspection: "督查轮次",
  checklist: "检查清单",
  import: "导入",
  scheme: "考核方案",
  activity: "工作记录",
  submission: "报送",
  period: "报告期",
  correction: "更正",
  countyList: "县直部门名单",
  objection: "异议",
  assessment: "评定登记",
  standing: "档次",
  table: "表格",
};

/** The lifecycle's actions, by their names in the log: `request_closure` is `finding.requestClosure`. */
function findingDeeds(): Record<string, string> {
  const actions = Object.entries(findingActionLabels) as [FindingAction, string][];
  return Object.fromEntries(
    actions.map(([action, label]) => [
      `finding.${action.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
      label,
    ]),
  );
}

const deeds: Readonly<Record<string, string>> = {
  "account.sign_in": "登录",
  "account.sign_in_failed": "登录失败",
  "account.lock": "账号锁定",
  "account.sign_out": "退出登录",
  "account.change_password": "修改密码",
  "account.password_refused": "修改密码时原密码错误",
  "account.create": "添加账号",
  "account.edit": "修改账号",
  "session.setNoticeEmail": "修改通知邮箱",
  "notice.setDigest": "修改摘要设置",
  "notice.setMail": "修改邮件渠道",
  "notice.setRobot": "修改群机器人",
  "notice.test": "发送测试消息",
  "notice.retry": "重发消息",
  "account.disable": "停用账号",
  "account.enable": "恢复账号",
  "account.reset_password": "重置密码",
  "account.unlock": "解除锁定",
  "unit.create": "添加单位",
  "unit.edit": "修改单位",
  "place.create": "添加点位",
  "place.edit": "修改点位",
  "county.found": "建立本县",
  "inspection.create": "设立督查轮次",
  "inspection.edit": "修改督查轮次",
  "inspection.start": "启动督查轮次",
  "inspection.close": "结束督查轮次",
  "inspection.draw": "抽签定点位",
  "inspection.planVisit": "安排检查",
  "inspection.changeVisit": "调整检查安排",
  "inspection.cancelVisit": "取消检查安排",
  "checklist.create": "编制检查清单",
  "checklist.save": "修改检查清单",
  "checklist.publish": "启用检查清单",
  "checklist.revise": "修订检查清单",
  "checklist.discard": "删除清单草稿",
  "attachment.upload": "上传佐证",
  "attachment.redate": "更正佐证日期",
  "attachment.remove": "移除佐证",
  "import.ledger": "导入台账",
  "import.bulletin": "读入通报",
  "finding.draft": "草拟问题",
  "finding.editDraft": "修改草稿",
  "finding.addMeasure": "补充整改措施",
  "finding.addProgress": "填报整改进展",
  "finding.note": "记录内部备注",
  "finding.export": "导出问题台账",
  ...findingDeeds(),
  "scheme.create": "编制考核方案",
  "scheme.save": "修改考核方案",
  "scheme.discard": "删除方案草稿",
  "scheme.propose": "提请批准方案",
  "scheme.approve": "批准考核方案",
  "scheme.sendBack": "退回考核方案",
  "activity.record": "登记工作记录",
  "activity.recordMany": "批量登记工作记录",
  "activity.change": "修改工作记录",
  "activity.remove": "删除工作记录",
  "activity.correct": "更正工作记录",
  "submission.save": "填报数据",
  "submission.prepare": "提交签批",
  "submission.recall": "撤回修改",
  "submission.sign": "签批报送",
  "submission.accept": "审定报送",
  "submission.return": "退回报送",
  "period.setDates": "调整报送日期",
  "period.lock": "锁定报告期",
  "correction.request": "申请更正",
  "correction.approve": "同意更正",
  "correction.refuse": "不同意更正",
  "countyList.commit": "导入县直部门名单",
  "objection.raise": "提出异议",
  "objection.decide": "复核异议",
  "assessment.record": "登记评定",
  "assessment.change": "修改评定",
  "assessment.remove": "撤销评定",
  "standing.propose": "公示档次",
  "standing.refresh": "重新计算档次",
  "standing.publish": "公布档次",
  "standing.withdraw": "撤回档次",
  "table.export": "导出表格",
};

/** The deed in words; one that has none yet is shown by its kind and name. */
export function deedInWords(action: string): string {
  const [kind = "", deed = ""] = action.split(".");
  return deeds[action] ?? `${auditKinds[kind] ?? kind} ${deed}`;
}

/** Every deed that can be asked for, the kinds first. */
export const auditOptions = [
  { value: "all", label: "全部事项" },
  ...Object.entries(auditKinds).map(([value, label]) => ({ value, label: `${label}（全部）` })),
  ...Object.entries(deeds).map(([value, label]) => ({ value, label })),
];
