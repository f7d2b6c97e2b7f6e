import { formatInstant } from "@xianlan/domain/calendar";
import { queueColumns } from "@xianlan/domain/submission";
import { screenLabels } from "@xianlan/domain/table";
import { Badge, Checkbox, linkClass, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import { submissionHref } from "../../../lib/submission-href.ts";
import type { QueueRow } from "../submission-types.ts";

const heads = screenLabels(queueColumns);

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
            <span className="sr-only">{heads.select}</span>
          </Th>
          <Th>{heads.unit}</Th>
          <Th>{heads.period}</Th>
          <Th>{heads.notes}</Th>
          <Th>{heads.signedByName}</Th>
          <Th>{heads.receivedOn}</Th>
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
