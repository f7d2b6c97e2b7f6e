import { formatMonthDay } from "@xianlan/domain/calendar";
import { completenessColumns } from "@xianlan/domain/submission";
import { screenLabels } from "@xianlan/domain/table";
import { Badge, linkClass, Table, TableEmpty, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import { submissionHref } from "../../../lib/submission-href.ts";
import { unitScoreHref } from "../../scores/index.ts";
import type { Completeness, CompletenessSubmission } from "../period-types.ts";

const heads = screenLabels(completenessColumns);

/** Units down, submissions across: each with its status, the days it is late, and a link to it. */
export function CompletenessTable({ data }: { data: Completeness }) {
  const { periods, units } = data;
  return (
    <Table caption="各单位报送进度">
      <THead>
        <Tr>
          <Th pinned>{heads.unit}</Th>
          {periods.map(({ periodId, label }) => (
            <Th key={periodId}>{label}</Th>
          ))}
        </Tr>
      </THead>
      <TBody>
        {units.map(({ unitId, unitName, submissions }) => (
          <Tr key={unitId}>
            <Td head pinned nowrap>
              <Link href={unitScoreHref(unitId)} prefetch={false} className={linkClass("plain")}>
                {unitName}
              </Link>
            </Td>
            {periods.map(({ periodId }, at) => (
              <Td key={periodId} nowrap>
                <Submission submission={submissions[at] ?? null} unitId={unitId} />
              </Td>
            ))}
          </Tr>
        ))}
        {units.length === 0 && (
          <TableEmpty columns={periods.length + 1}>没有要报送的单位</TableEmpty>
        )}
      </TBody>
    </Table>
  );
}

function Submission({
  submission,
  unitId,
}: {
  submission: CompletenessSubmission | null;
  unitId: string;
}) {
  if (submission === null) return <span className="text-muted">不需报送</span>;
  const { statusLabel: label, missing, lateDays, submissionId, periodId, receivedOn } = submission;
  const day = receivedOn === null ? "" : ` ${formatMonthDay(receivedOn)}`;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <Badge strong={missing && lateDays > 0}>{label}</Badge>
      {submissionId !== null && receivedOn !== null && (
        <Link href={submissionHref(periodId, unitId)} prefetch={false} className={linkClass()}>
          查看
        </Link>
      )}
      <span className="text-xs text-muted tabular-nums">
        {day}
        {lateDays > 0 && ` ${receivedOn === null ? "逾期" : "迟"}${lateDays}天`}
      </span>
    </span>
  );
}
