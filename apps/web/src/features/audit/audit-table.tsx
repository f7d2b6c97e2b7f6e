import { Table, TableEmpty, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { auditActionLabel } from "./audit-labels.ts";

/** A field that an audited action changed; `before` null where there was no row. */
type AuditChange = { field: string; before: string | null; after: string };

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
function changesOf(before: unknown, after: unknown): AuditChange[] {
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

/** A row of the log as the server gives it. */
type AuditRow = {
  chain: string;
  seq: number;
  /** Whose chain the number counts in. */
  owner: string;
  at: string;
  actorName: string;
  address: string;
  requestId: string;
  action: string;
  entityId: string;
  before?: unknown;
  after?: unknown;
};

const shanghai = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "medium",
});

/** Whose row, its number there, when, who, from where, what, and what it changed. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  return (
    <Table caption="审计日志">
      <THead>
        <Tr>
          <Th>所属</Th>
          <Th numeric>序号</Th>
          <Th>时间</Th>
          <Th>人员</Th>
          <Th>地址</Th>
          <Th>事项</Th>
          <Th>改动</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.length === 0 && <TableEmpty columns={7}>没有符合条件的记录，请放宽条件。</TableEmpty>}
        {rows.map((row) => (
          <Tr key={`${row.chain} ${row.seq}`}>
            <Td nowrap>{row.owner}</Td>
            <Td numeric>{row.seq}</Td>
            <Td nowrap>
              <time dateTime={row.at}>{shanghai.format(new Date(row.at))}</time>
            </Td>
            <Td nowrap>{row.actorName}</Td>
            <Td nowrap>{row.address}</Td>
            <Td nowrap>{auditActionLabel(row.action)}</Td>
            <Td className="min-w-56">
              <Changes row={row} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function Changes({ row }: { row: AuditRow }) {
  const changes = changesOf(row.before, row.after);
  return (
    <details>
      <summary className="text-indigo">
        {changes.length > 0 ? `${changes.length}项` : "详情"}
      </summary>
      <dl className="mt-1 text-xs">
        {[
          ...changes,
          { field: "对象", before: null, after: row.entityId },
          { field: "请求", before: null, after: row.requestId },
        ].map(({ field, before, after }) => (
          <div key={field} className="border-t border-line py-1">
            <dt className="inline text-muted">{field}：</dt>
            <dd className="inline break-all select-all">
              {before !== null && `${before} → `}
              {after}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
