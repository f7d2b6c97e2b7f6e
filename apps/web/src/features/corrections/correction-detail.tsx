"use client";

import { useQuery } from "@tanstack/react-query";
import { dayOfInstant, formatFullDay } from "@xianlan/domain/calendar";
import {
  correctionStateLabels,
  correctionSubjectLabels,
  decisionInput,
} from "@xianlan/domain/correction";
import {
  Badge,
  Button,
  DescriptionList,
  DiffPair,
  linkClass,
  Notice,
  Section,
  Sentence,
  TableSkeleton,
  TextField,
  useToast,
} from "@xianlan/ui";
import Link from "next/link";
import { LoadError } from "../../components/load-error.tsx";
import { useActionForm } from "../../lib/forms/use-action-form.ts";
import { submissionHref } from "../../lib/submission-href.ts";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { useAction } from "../../lib/trpc/use-action.ts";
import { AttachmentList } from "../attachments/index.ts";
import type { CorrectionPage } from "./correction-types.ts";
import { ChangeLines } from "./parts/change-lines.tsx";

/** One correction: old and new, why, the evidence, and the office's decision. */
export function CorrectionDetail(props: {
  id: string;
  backHref: string;
  today: string;
  /** A unit has its submission at an address of its own. */
  ofUnit: boolean;
}) {
  const { id, backHref, today, ofUnit } = props;
  const trpc = useTRPC();
  const query = useQuery(trpc.correction.byId.queryOptions({ id }));
  if (query.isPending) return <TableSkeleton rows={5} columns={2} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const page = query.data;
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <Link href={backHref} className={linkClass()}>
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
      {page.changedMeanwhile !== null && (
        <Notice kind="warning" title="申请之后，这一项又有变动">
          <p>申请时的原值 → 现在的值：</p>
          <ChangeLines changes={page.changedMeanwhile} />
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
      {page.mayDecide && <Decision page={page} />}
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

/** 同意 needs nothing further; 不同意 a reason. */
function Decision({ page }: { page: CorrectionPage }) {
  const { id, version } = page;
  const toast = useToast();
  const approve = useAction("correction.approve");
  const refuse = useAction("correction.refuse");
  const form = useActionForm({
    initial: { reason: "" },
    schema: decisionInput,
    action: refuse,
    resubmitConfirms: true,
    send: ({ reason }, { confirmPersonalNumbers }) =>
      refuse.run({ id, version, reason, confirmPersonalNumbers }),
    onDone: () => toast({ title: "已答复：未同意" }),
  });
  const error = approve.error ?? refuse.error;
  const accept = async () => {
    if ((await approve.run({ id, version })) !== null) {
      toast({ title: "已更正", description: "原值和新值都已保留" });
    }
  };
  return (
    <Section title="审批" className="border-t border-ink pt-4">
      {error && <Notice kind="warning" title={error.message} />}
      <div className="flex flex-col gap-4">
        <div>
          <Button
            variant="primary"
            loading={approve.pending}
            disabled={page.changedMeanwhile !== null}
            onClick={() => void accept()}
          >
            同意更正
          </Button>
        </div>
        <form
          ref={form.ref}
          noValidate
          onSubmit={form.submit}
          className="flex flex-col gap-3 sm:flex-row sm:items-start"
        >
          <TextField label="不同意的理由" className="grow" {...form.text("reason")} />
          <Button type="submit" className="sm:mt-6" loading={refuse.pending}>
            不同意
          </Button>
        </form>
      </div>
    </Section>
  );
}
