import { assessmentColumns } from "@xianlan/domain/assessment";
import { screenLabels } from "@xianlan/domain/table";
import { Badge, cx, linkClass, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import { unitScoreHref } from "../../scores/index.ts";
import type { Assessable, AssessmentRow } from "../assessment-types.ts";
import { ChangeButtons } from "./record-buttons.tsx";

const heads = screenLabels(assessmentColumns);

/** The records, the latest first; one taken back stays, struck through with its reason. */
export function AssessmentTable(props: {
  rows: readonly AssessmentRow[];
  /** What may be recorded; null for those who only read. */
  indicators: readonly Assessable[] | null;
  today: string;
}) {
  const { rows, indicators, today } = props;
  return (
    <Table caption="评定登记">
      <THead>
        <tr>
          <Th pinned>{heads.unit}</Th>
          <Th>{heads.indicator}</Th>
          <Th>{heads.value}</Th>
          <Th>{heads.happenedOn}</Th>
          <Th>{heads.reason}</Th>
          {indicators !== null && <Th>{heads.actions}</Th>}
        </tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td head pinned nowrap>
              <Link
                href={unitScoreHref(row.unitId, row.code)}
                prefetch={false}
                className={linkClass("plain")}
              >
                {row.unitName}
              </Link>
            </Td>
            <Td nowrap>
              {row.code} {row.indicatorName}
            </Td>
            <Td nowrap className={cx(row.removedAt !== null && "text-muted line-through")}>
              {row.text}
            </Td>
            <Td nowrap>{row.happenedOn}</Td>
            <Td prose>
              <p className={cx(row.removedAt !== null && "text-muted")}>{row.reason}</p>
              {row.removedAt !== null && (
                <p className="text-muted">
                  <Badge>已撤销</Badge> {row.removedReason}
                </p>
              )}
              {row.files.map(({ id, fileName }) => (
                <a key={id} href={`/api/files/${id}`} className={linkClass("prose", "mr-3")}>
                  {fileName}
                </a>
              ))}
              <p className="text-xs text-muted">{row.updatedByName}登记</p>
            </Td>
            {indicators !== null && (
              <Td nowrap>
                {row.removedAt === null && (
                  <ChangeButtons row={row} indicators={indicators} today={today} />
                )}
              </Td>
            )}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
