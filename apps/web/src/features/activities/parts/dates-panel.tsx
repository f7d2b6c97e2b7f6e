import { formatDay, formatInstant } from "@xianlan/domain/calendar";
import { submissionStateLabels } from "@xianlan/domain/submission";
import { DescriptionList, linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import { submissionHref } from "../../../lib/submission-href.ts";
import type { ActivityPage, Reader } from "../activity-types.ts";

/** 发生, 登记, 报送: three dates that are never mixed. */
export function DatesPanel({ page, reader }: { page: ActivityPage; reader: Reader }) {
  const { dates, createdByName, may } = page;
  const { submission } = dates;
  const { today } = reader;
  // The county reads the submission of this unit, the unit its own.
  const form = submissionHref(dates.periodId, reader.unitId === null ? page.unitId : null);
  const received = submission?.receivedAt ?? null;
  return (
    <Section title="三个日期">
      <DescriptionList
        items={[
          { term: "发生", value: formatDay(dates.happenedOn, today) },
          { term: "登记", value: `${formatInstant(dates.recordedAt, today)} ${createdByName}` },
          {
            term: "报送",
            value:
              submission === null ? (
                "当月尚未报送"
              ) : (
                <>
                  {received === null ? "" : `${formatInstant(received, today)} `}
                  {submissionStateLabels[submission.state]}
                  {submission.late && "（迟报）"}
                </>
              ),
          },
        ]}
      />
      <p className="mt-2 text-xs text-muted">
        以发生日期计入{" "}
        <Link href={form} prefetch={false} className={linkClass("plain", "text-indigo")}>
          {dates.periodSentence}
        </Link>
      </p>
      {may.lock !== "" && may.change && (
        <p className="mt-1 text-xs text-soft">{may.lock}，修改或删除须经督查办审批。</p>
      )}
    </Section>
  );
}
