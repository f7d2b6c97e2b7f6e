import { linkClass, StatusLight, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import type { Proposed } from "../escalation-types.ts";
import { IssueButton } from "./issue-button.tsx";

/** Findings the rule proposes a notice for; a person decides of each. */
export function ProposalTable({ rows, today }: { rows: readonly Proposed[]; today: string }) {
  return (
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
            <Td className="w-full max-w-0 min-w-40 truncate max-md:hidden" title={row.finding.fact}>
              {row.finding.fact}
            </Td>
            <Td nowrap>
              <StatusLight tone={row.finding.statusLight}>{row.reason}</StatusLight>
            </Td>
            <Td nowrap>
              <IssueButton
                label={`拟${row.kindLabel}`}
                name={`拟${row.kindLabel} ${row.finding.number}`}
                notice={{
                  findingId: row.finding.id,
                  subject: row.subject,
                  kind: row.kind,
                  allowed: [{ kind: row.kind, label: row.kindLabel, replyDueOn: row.replyDueOn }],
                }}
                today={today}
              />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
