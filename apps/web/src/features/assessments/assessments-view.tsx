import type { Permission } from "@xianlan/domain/account";
import { EmptyState, linkClass, Sentence } from "@xianlan/ui";
import Link from "next/link";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import type { AssessmentList } from "./assessment-types.ts";
import { AssessmentTable } from "./parts/assessment-table.tsx";
import { RecordButton } from "./parts/record-buttons.tsx";

/** 评定登记: what the office recorded by hand, with its reasons; a unit reads its own. */
export function AssessmentsView(props: {
  list: AssessmentList;
  /** The unit that was asked for alone. */
  unitId: string | null;
  permissions: readonly Permission[];
  today: string;
}) {
  const { list, unitId, permissions, today } = props;
  const { indicators, rows } = list;
  const may = permissions.includes("assessment.manage") && indicators.length > 0;
  const record = may && <RecordButton indicators={indicators} today={today} />;
  return (
    <div className="flex max-w-5xl flex-col gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Sentence>{sentenceOf(list)}</Sentence>
        {rows.length > 0 && (
          <div className="flex flex-wrap gap-2">
            <ExportLink href={tableHref("assessments", { year: list.year, unitId })} />
            {record}
          </div>
        )}
      </div>
      {unitId !== null && (
        <p>
          只列一个单位的登记。
          <Link href="/indicators/assessments" prefetch={false} className={linkClass("prose")}>
            看全部
          </Link>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title="还没有登记" action={record}>
          评定加分、扣分事项和阵地抽查结果由督查办在这里登记，附理由和佐证。
        </EmptyState>
      ) : (
        <AssessmentTable rows={rows} indicators={may ? indicators : null} today={today} />
      )}
    </div>
  );
}

function sentenceOf({ year, rows }: AssessmentList): string {
  const activeRows = rows.filter(({ removedAt }) => removedAt === null);
  if (activeRows.length === 0) return `${year}年还没有评定登记`;
  const units = new Set(activeRows.map(({ unitId }) => unitId)).size;
  return `${year}年评定登记${activeRows.length}条，涉及${units}个单位`;
}
