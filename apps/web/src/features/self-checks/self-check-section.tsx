import { Section } from "@xianlan/ui";
import { CheckItem } from "./parts/check-item.tsx";
import { SendButton } from "./parts/send-button.tsx";
import type { Proposal, SelfCheckList } from "./self-check-types.ts";

type Shown = { list: SelfCheckList; proposal: Proposal | null; today: string };

/** 举一反三 on the page of a closed finding: proposed to those who may send it, and what was sent. */
export function SelfCheckSection({ list, proposal, today }: Shown) {
  const { counts, rows } = list;
  const toSend = proposal?.closed ? proposal : null;
  if (toSend === null && rows.length === 0) return null;
  return (
    <Section
      title="举一反三"
      aside={
        toSend?.receivers.some(({ sentAt }) => sentAt === null) ? (
          <SendButton proposal={toSend} today={today} />
        ) : undefined
      }
    >
      {rows.length === 0 ? (
        <p className="text-sm text-muted">
          问题已销号。建议请本单位其他点位和其他单位对照“{toSend?.duty}”自查，是否发出由您决定。
        </p>
      ) : (
        <>
          <p className="text-sm text-muted">
            已请{counts.total}个单位自查，回复{counts.answered}个：自查{counts.checked}个点位，
            {counts.failed}个存在同类情况。
          </p>
          <ul className="mt-3 border-t border-ink">
            {rows.map((check) => (
              <CheckItem key={check.id} check={check} today={today} brief />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
