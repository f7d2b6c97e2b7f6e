/** A field that an audited action changed; `before` null where there was no row. */
export type AuditChange = { field: string; before: string | null; after: string };

/** Labels of columns; a column without one is shown by its name. */
const changeLabels: Readonly<Record<string, string>> = {
  name: "名称",
  shortName: "简称",
  kind: "类型",
  regionCode: "区划代码",
  active: "在用",
  post: "职务",
  roles: "角色",
  unitId: "单位",
  username: "用户名",
  mobile: "手机号",
  mustChangePassword: "须改密码",
  disabledAt: "停用时间",
  county: "县",
  administrator: "管理员",
  number: "编号",
  state: "状态",
  severity: "等次",
  dueOn: "到期日",
  fact: "事实",
  duty: "责任",
  text: "内容",
  reason: "理由",
};

/** Columns that count writes or name the row: they say nothing about the action. */
const silent = new Set(["version", "id", "countyId"]);

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};

function text(value: unknown): string {
  if (value === null || value === undefined || value === "") return "空";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** What differs between the row before and after, by field name. */
export function changesOf(before: unknown, after: unknown): AuditChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const isNew = before === null || before === undefined;
  return Object.keys({ ...old, ...now })
    .filter((field) => !silent.has(field) && text(old[field]) !== text(now[field]))
    .map((field) => ({
      field: changeLabels[field] ?? field,
      before: isNew ? null : text(old[field]),
      after: text(now[field]),
    }));
}
