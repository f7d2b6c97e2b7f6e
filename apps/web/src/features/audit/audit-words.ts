/** Deeds by the first part of their name. */
export const auditKinds: Readonly<Record<string, string>> = {
  account: "账号",
  unit: "单位",
  place: "点位",
  county: "本县",
  finding: "督查问题",
  attachment: "佐证材料",
  inspection: "督查轮次",
  ledger: "台账导入",
  bulletin: "通报读入",
};

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
