"use client";

import {
  Badge,
  Button,
  Checkbox,
  Pagination,
  Table,
  TableEmpty,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import { useState } from "react";
import type { PreviewRow } from "../import-types.ts";

const pageSize = 100;
const statusLabels = { new: "新增", duplicate: "重复", stored: "已在库", error: "有误" } as const;

/** Every row of the worksheet with what becomes of it, a hundred at a time. */
export function LedgerTable(props: {
  rows: readonly PreviewRow[];
  included: ReadonlySet<number>;
  onInclude: (row: number, include: boolean) => void;
}) {
  const { rows, included, onInclude } = props;
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const at = Math.min(page, pages - 1);
  const shown = rows.slice(at * pageSize, (at + 1) * pageSize);
  const goBy = (by: number) => setPage(at + by);
  return (
    <div>
      <Table caption="台账各行">
        <THead>
          <Tr>
            <Th numeric>行</Th>
            <Th>处理</Th>
            <Th>责任单位</Th>
            <Th>点位</Th>
            <Th className="min-w-64">问题描述</Th>
            <Th>类别</Th>
            <Th>等级</Th>
            <Th>整改时限</Th>
          </Tr>
        </THead>
        <TBody>
          {shown.map((row) => (
            <Tr key={row.row}>
              <Td numeric>{row.row}</Td>
              <Td className="min-w-44">
                <Badge strong={row.status !== "new"}>{statusLabels[row.status]}</Badge>
                {row.reason && <p className="mt-1 text-xs font-medium">{row.reason}</p>}
                {row.warnings.map((warning) => (
                  <p key={warning} className="mt-1 text-xs text-muted">
                    {warning}
                  </p>
                ))}
                {row.status === "duplicate" && (
                  <Checkbox
                    className="mt-1"
                    label="仍然导入"
                    aria-label={`第${row.row}行仍然导入`}
                    checked={included.has(row.row)}
                    onChange={(event) => onInclude(row.row, event.target.checked)}
                  />
                )}
              </Td>
              <Td>{row.unit}</Td>
              <Td>{row.place}</Td>
              <Td>{row.fact}</Td>
              <Td nowrap>{row.category}</Td>
              <Td nowrap>{row.severity}</Td>
              <Td nowrap>{row.dueOn}</Td>
            </Tr>
          ))}
          {shown.length === 0 && <TableEmpty columns={8}>没有这样的行</TableEmpty>}
        </TBody>
      </Table>
      {pages > 1 && (
        <Pagination
          summary={`第${at * pageSize + 1}—${at * pageSize + shown.length}行，共${rows.length}行`}
          previous={
            <Button size="sm" disabled={at === 0} onClick={() => goBy(-1)}>
              上一页
            </Button>
          }
          next={
            <Button size="sm" disabled={at === pages - 1} onClick={() => goBy(1)}>
              下一页
            </Button>
          }
        />
      )}
    </div>
  );
}
