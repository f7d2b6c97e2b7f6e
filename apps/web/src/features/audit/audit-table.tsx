import { Table, TableEmpty, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { changesOf } from "./audit-changes.ts";
import { auditActionLabel } from "./audit-labels.ts";

/** A row of the log as the server gives it. */
type AuditRow = {
  seq: number;
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

/** Number, when, who, from where, what, and what it changed. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  return (
    <Table caption="审计日志">
      <THead>
        <Tr>
          <Th numeric>序号</Th>
          <Th>时间</Th>
          <Th>人员</Th>
          <Th>地址</Th>
          <Th>事项</Th>
          <Th>改动</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.length === 0 && <TableEmpty columns={6}>没有符合条件的记录，请放宽条件。</TableEmpty>}
        {rows.map((row) => (
          <Tr key={row.seq}>
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
