import { dayOfInstant, formatFullDay } from "@xianlan/domain/calendar";
import { correctionStateLabels, correctionSubjectLabels } from "@xianlan/domain/correction";
import {
  Badge,
  DescriptionList,
  DiffPair,
  linkClass,
  Notice,
  Section,
  Sentence,
} from "@xianlan/ui";
import Link from "next/link";
import { submissionHref } from "../../lib/submission-href.ts";
import { AttachmentList } from "../attachments/index.ts";
import type { CorrectionPage } from "./correction-types.ts";
import { ChangeLines } from "./parts/change-lines.tsx";
import { Decision } from "./parts/decision.tsx";
import { type CorrectionParams, correctionsHref } from "./search-params.ts";

/** One correction: old and new, why, the evidence, and the office's decision. */
export function CorrectionDetail(props: {
  page: CorrectionPage;
  params: CorrectionParams;
  today: string;
  /** A unit has its submission at an address of its own. */
  ofUnit: boolean;
}) {
  const { page, params, today, ofUnit } = props;
  const { id, version, changedMeanwhile } = page;
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <Link
        href={correctionsHref({ ...params, correction: null })}
        prefetch={false}
        className={linkClass()}
      >
        返回更正列表
      </Link>
      <Sentence>
        {page.unitName}申请{correctionSubjectLabels[page.subject]}：{page.periodLabel} {page.title}
      </Sentence>
      <p>
        <Badge strong={page.state === "asked"}>{correctionStateLabels[page.state]}</Badge>
      </p>
      <DiffPair
        oursLabel="原值"
        theirsLabel="更正为"
        rows={page.changes.map(({ label, before, after }) => ({
          label,
          ours: before || "（空）",
          theirs: after || "（空）",
          differs: false,
        }))}
      />
      {changedMeanwhile !== null && (
        <Notice kind="warning" title="申请之后，这一项又有变动">
          <p>申请时的原值 → 现在的值：</p>
          <ChangeLines changes={changedMeanwhile} />
        </Notice>
      )}
      <DescriptionList items={factsOf(page, ofUnit)} />
      {page.files.length > 0 && (
        <Section title="佐证材料">
          <AttachmentList
            items={page.files.map((file) => ({ ...file, submittedAt: page.requestedAt }))}
            today={today}
          />
        </Section>
      )}
      {page.mayDecide && (
        <Decision correction={{ id, version, approvable: changedMeanwhile === null }} />
      )}
    </div>
  );
}

function factsOf(page: CorrectionPage, ofUnit: boolean) {
  const { subject, activityId, periodId, unitId, decidedAt } = page;
  const source =
    subject === "entry"
      ? {
          href: submissionHref(periodId, ofUnit ? null : unitId),
          label: `${page.periodLabel}报送`,
        }
      : activityId === null
        ? null
        : { href: `/activities/${activityId}`, label: "工作记录" };
  return [
    { term: "更正理由", value: page.reason },
    {
      term: "申请",
      value: `${page.requestedByName}，${formatFullDay(dayOfInstant(page.requestedAt))}`,
    },
    ...(decidedAt === null
      ? []
      : [
          {
            term: "审批",
            value: `${page.decidedByName}，${formatFullDay(dayOfInstant(decidedAt))}`,
          },
        ]),
    ...(page.decisionReason === "" ? [] : [{ term: "未同意理由", value: page.decisionReason }]),
    ...(source === null
      ? []
      : [
          {
            term: "所在",
            value: (
              <Link href={source.href} prefetch={false} className={linkClass()}>
                {source.label}
              </Link>
            ),
          },
        ]),
  ];
}
