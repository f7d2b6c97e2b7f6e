"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { cx, EmptyState, Section, Select, Sentence, TableSkeleton } from "@xianlan/ui";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { CursorPager } from "../../components/cursor-pager.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { EscalationNoticeItem } from "./parts/escalation-notice-item.tsx";
import { ProposalTable } from "./parts/proposal-table.tsx";
import {
  escalationNoticesHref,
  escalationParams,
  listQuery,
  replyLabels,
} from "./search-params.ts";

type ReplyState = keyof typeof replyLabels;
const everything = "all";

/** 督办: findings the rule proposes a notice for, and every escalation notice with its reply. */
export function EscalationsView({ mayIssue }: { mayIssue: boolean }) {
  const trpc = useTRPC();
  const [params, setParams] = useQueryStates(escalationParams, { history: "push" });
  const list = useQuery(
    trpc.escalation.list.queryOptions(listQuery(params), { placeholderData: keepPreviousData }),
  );
  const proposals = useQuery(
    trpc.escalation.proposals.queryOptions(undefined, { enabled: mayIssue }),
  ).data;
  if (list.data === undefined) {
    return list.isPending ? <TableSkeleton rows={6} columns={3} /> : <LoadError query={list} />;
  }
  const { rows, counts, nextCursor, today } = list.data;
  const states = Object.entries(replyLabels) as [ReplyState, string][];
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <Sentence>
        <EscalationSentence
          counts={counts}
          unitId={params.unit}
          proposed={mayIssue ? (proposals?.total ?? 0) : null}
        />
      </Sentence>
      {proposals !== undefined && proposals.rows.length > 0 && (
        <div id="proposals" className="scroll-mt-20">
          <Section title="督办建议" aside={`${proposals.total}件`}>
            <ProposalTable rows={proposals.rows} today={today} />
          </Section>
        </div>
      )}
      <Section
        title="已发文书"
        aside={
          <Select<ReplyState | typeof everything>
            label="回复情况"
            hideLabel
            size="sm"
            options={[
              { value: everything, label: "全部" },
              ...states.map(([value, label]) => ({ value, label })),
            ]}
            value={params.reply ?? everything}
            onValueChange={(value) =>
              void setParams({ reply: value === everything ? null : value, after: null })
            }
          />
        }
      >
        {rows.length === 0 ? (
          <EmptyState title={params.reply ? "没有符合条件的文书" : "还没有发过督办文书"}>
            {mayIssue ? "可以在上面的建议或问题页面发出。" : "收到的督办文书会列在这里。"}
          </EmptyState>
        ) : (
          <ul className={cx("border-t border-ink", list.isPlaceholderData && "opacity-60")}>
            {rows.map((notice) => (
              <EscalationNoticeItem key={notice.id} notice={notice} today={today} withFinding />
            ))}
          </ul>
        )}
        <CursorPager
          trail={params.after ?? []}
          next={nextCursor}
          shown={rows.length}
          total={params.reply ? undefined : counts.total}
          measure="件"
          goTo={(after) => void setParams({ after })}
        />
      </Section>
    </div>
  );
}

type Counts = { total: number; waiting: number; late: number };

/** “督办文书12份，待回复3份，其中逾期1份；5件建议督办。” Each number leads to its rows. */
function EscalationSentence(props: {
  counts: Counts;
  unitId: string | null;
  proposed: number | null;
}) {
  const { counts, unitId, proposed } = props;
  const { total, waiting, late } = counts;
  const notices = (reply: ReplyState | null, count: number) => (
    <Link href={escalationNoticesHref({ reply, unit: unitId })} prefetch={false}>
      {count}
    </Link>
  );
  return (
    <>
      {total === 0 ? "还没有督办文书" : <>督办文书{notices(null, total)}份</>}
      {total > 0 && waiting + late === 0 && "，都已回复"}
      {waiting > 0 && <>，待回复{notices("waiting", waiting)}份</>}
      {late > 0 && <>，逾期未回复{notices("late", late)}份</>}
      {proposed === 0 && "；没有需要督办的问题"}
      {proposed !== null && proposed > 0 && (
        <>
          ；<a href="#proposals">{proposed}</a>件建议督办
        </>
      )}
      。
    </>
  );
}
