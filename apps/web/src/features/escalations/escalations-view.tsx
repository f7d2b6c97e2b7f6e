import { EmptyState, Section, Sentence } from "@xianlan/ui";
import Link from "next/link";
import { AddressPager } from "../../components/address-pager.tsx";
import { Address, AddressRows } from "../../lib/address/address.tsx";
import { pagesPassed } from "../../lib/address/page-end.ts";
import type { EscalationNotices, Proposals } from "./escalation-types.ts";
import { EscalationNoticeItem } from "./parts/escalation-notice-item.tsx";
import { ProposalTable } from "./parts/proposal-table.tsx";
import { ReplyFilter } from "./parts/reply-filter.tsx";
import { type EscalationParams, escalationNoticesHref, replyLabels } from "./search-params.ts";

type ReplyState = keyof typeof replyLabels;

type Shown = {
  list: EscalationNotices;
  /** Null for those who issue nothing. */
  proposals: Proposals | null;
  params: EscalationParams;
};

/** 督办: findings the rule proposes a notice for, and every escalation notice with its reply. */
export function EscalationsView({ list, proposals, params }: Shown) {
  const { rows, counts, nextCursor, today } = list;
  const states = Object.entries(replyLabels).map(([value, label]) => ({ value, label }));
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <Sentence>
        <EscalationSentence
          counts={counts}
          unitId={params.unit}
          proposed={proposals === null ? null : proposals.total}
        />
      </Sentence>
      {proposals !== null && proposals.rows.length > 0 && (
        <div id="proposals" className="scroll-mt-20">
          <Section title="督办建议" aside={`${proposals.total}件`}>
            <ProposalTable rows={proposals.rows} today={today} />
          </Section>
        </div>
      )}
      <Address rules={{ begins: "after" }}>
        <Section title="已发文书" aside={<ReplyFilter states={states} reply={params.reply} />}>
          <AddressRows>
            {rows.length === 0 ? (
              <EmptyState title={params.reply ? "没有符合条件的文书" : "还没有发过督办文书"}>
                {proposals === null
                  ? "收到的督办文书会列在这里。"
                  : "可以在上面的建议或问题页面发出。"}
              </EmptyState>
            ) : (
              <ul className="border-t border-ink">
                {rows.map((notice) => (
                  <EscalationNoticeItem key={notice.id} notice={notice} today={today} withFinding />
                ))}
              </ul>
            )}
            <AddressPager
              {...pagesPassed(params.after, nextCursor)}
              shown={rows.length}
              total={params.reply ? undefined : counts.total}
              measure="件"
            />
          </AddressRows>
        </Section>
      </Address>
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
