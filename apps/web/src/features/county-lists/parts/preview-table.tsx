"use client";

import { Badge, Button, Pagination, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { useState } from "react";
import type { ListPreview } from "../list-types.ts";

const pageSize = 100;
const statusLabels = { ready: "导入", duplicate: "重复", error: "有误" } as const;

/** Every row of the list with what becomes of it, those in error first, a hundred at a time. */
export function PreviewTable({ rows }: { rows: ListPreview["rows"] }) {
  const [page, setPage] = useState(0);
  const rank = { error: 0, duplicate: 1, ready: 2 } as const;
  const sorted = rows.toSorted((a, b) => rank[a.status] - rank[b.status] || a.row - b.row);
  const pages = Math.max(1, Math.ceil(sorted.length / pageSize));
  const at = Math.min(page, pages - 1);
  const shown = sorted.slice(at * pageSize, (at + 1) * pageSize);
  return (
    <div>
      <Table caption="名单各行">
        <THead>
          <Tr>
            <Th numeric>行</Th>
            <Th>处理</Th>
            <Th>单位</Th>
            <Th>内容</Th>
          </Tr>
        </THead>
        <TBody>
          {shown.map((row) => (
            <Tr key={row.row}>
              <Td numeric>{row.row}</Td>
              <Td nowrap>
                <Badge strong={row.status !== "ready"}>{statusLabels[row.status]}</Badge>
              </Td>
              <Td nowrap>{row.unit}</Td>
              <Td prose>
                {row.text}
                {row.errors.map(({ cell, message }) => (
                  <p key={cell + message} className="font-medium">
                    {cell}：{message}
                  </p>
                ))}
                {[row.duplicateOf, ...row.warnings]
                  .filter((text) => text !== "")
                  .map((text) => (
                    <p key={text} className="text-xs text-muted">
                      {text}
                    </p>
                  ))}
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
      {pages > 1 && (
        <Pagination
          summary={`第${at * pageSize + 1}—${at * pageSize + shown.length}行，共${rows.length}行`}
          previous={
            <Button size="sm" disabled={at === 0} onClick={() => setPage(at - 1)}>
              上一页
            </Button>
          }
          next={
            <Button size="sm" disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
              下一页
            </Button>
          }
        />
      )}
    </div>
  );
}
