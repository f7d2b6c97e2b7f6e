"use client";

import { Button, linkClass, StatusLight, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import type { NewEscalationNotice, Proposed } from "../escalation-types.ts";

const IssueDialog = dynamic(() => import("./issue-dialog.tsx").then((file) => file.IssueDialog), {
  loading: () => null,
});

/** Findings the rule proposes a notice for; a person decides of each. */
export function ProposalTable({ rows, today }: { rows: readonly Proposed[]; today: string }) {
  const [notice, setNotice] = useState<NewEscalationNotice | null>(null);
  const begin = ({ finding, subject, kind, kindLabel, replyDueOn }: Proposed) =>
    setNotice({
      findingId: finding.id,
      subject,
      kind,
      allowed: [{ kind, label: kindLabel, replyDueOn }],
    });
  return (
    <>
      <Table caption="督办建议">
        <THead>
          <tr>
            <Th>编号</Th>
            <Th>责任单位</Th>
            <Th className="max-md:hidden">问题事实</Th>
            <Th>情况</Th>
            <Th>建议</Th>
          </tr>
        </THead>
        <TBody>
          {rows.map((row) => (
            <Tr key={row.finding.id}>
              <Td nowrap head>
                <Link href={`/findings/${row.finding.id}`} prefetch={false} className={linkClass()}>
                  {row.finding.number}
                </Link>
              </Td>
              <Td nowrap>{row.finding.unitName}</Td>
              <Td
                className="w-full max-w-0 min-w-40 truncate max-md:hidden"
                title={row.finding.fact}
              >
                {row.finding.fact}
              </Td>
              <Td nowrap>
                <StatusLight tone={row.finding.statusLight}>{row.reason}</StatusLight>
              </Td>
              <Td nowrap>
                <Button
                  size="sm"
                  aria-label={`拟${row.kindLabel} ${row.finding.number}`}
                  onClick={() => begin(row)}
                >
                  拟{row.kindLabel}
                </Button>
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
      {notice !== null && (
        <IssueDialog notice={notice} today={today} onClose={() => setNotice(null)} />
      )}
    </>
  );
}
