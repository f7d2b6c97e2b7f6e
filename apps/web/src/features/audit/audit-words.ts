import { type FindingAction, findingActionLabels } from "@xianlan/domain";

/** Deeds by the first part of their name. */
const auditKinds: Readonly<Record<string, string>> = {
  account: "账号",
  unit: "单位",
  place: "点位",
  county: "本县",
  finding: "督查问题",
  attachment: "佐证材料",
  inspection: "督查轮次",
  import: "导入",
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
