import { formatInstant } from "@xianlan/domain/calendar";
import { Badge, Checkbox, linkClass, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import { submissionHref } from "../../../lib/submission-href.ts";
import type { QueueRow } from "../submission-types.ts";

/** Submissions that wait; a clean one has a checkbox, another lists its warnings. */
export function QueueTable(props: {
  rows: readonly QueueRow[];
  today: string;
  chosen: ReadonlySet<string>;
  onChoose: (id: string, on: boolean) => void;
}) {
  return (
    <Table caption="待审的报送">
      <THead>
        <tr>
          <Th>
            <span className="sr-only">选择</span>
          </Th>
          <Th>单位</Th>
          <Th>报告期</Th>
          <Th>提示和说明</Th>
          <Th>签批</Th>
          <Th>收到</Th>
        </tr>
      </THead>
      <TBody>
        {props.rows.map((row) => (
          <Tr key={row.id} selected={props.chosen.has(row.id)}>
            <Td>
              {row.clean && (
                <Checkbox
                  hideLabel
                  label={`选择${row.unitName}${row.periodLabel}`}
                  checked={props.chosen.has(row.id)}
                  onChange={({ target }) => props.onChoose(row.id, target.checked)}
                />
              )}
            </Td>
            <Td head nowrap>
              <Link
                href={submissionHref(row.periodId, row.unitId)}
                prefetch={false}
                className={linkClass()}
              >
                {row.unitName}
                <span className="sr-only">{row.periodLabel}</span>
              </Link>
            </Td>
            <Td nowrap>{row.periodLabel}</Td>
            <Td prose>
              <RowNotes row={row} />
            </Td>
            <Td nowrap>{row.signedByName}</Td>
            <Td nowrap>
              {row.receivedAt === null ? "—" : formatInstant(row.receivedAt, props.today)}
              {row.late && "，逾期"}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function RowNotes({ row }: { row: QueueRow }) {
  if (row.clean) {
    return row.returnedCount > 0 ? (
      <Badge>退回后重报</Badge>
    ) : (
      <span className="text-muted">无</span>
    );
  }
  return (
    <ul>
      {row.notes.map(({ code, item, fact, explanation }) => (
        <li key={`${code} ${item} ${fact}`}>
          {fact}
          {explanation !== "" && <span className="block text-soft">说明：{explanation}</span>}
        </li>
      ))}
    </ul>
  );
}
