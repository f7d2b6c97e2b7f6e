"use client";

import { useQuery } from "@tanstack/react-query";
import { Button, Section } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { CheckItem } from "./parts/check-item.tsx";

const SendDialog = dynamic(
  () => import("./parts/send-dialog.tsx").then((file) => file.SendDialog),
  {
    loading: () => null,
  },
);

type Shown = { findingId: string; today: string; maySend: boolean };

/** 举一反三 on the page of a closed finding: proposed to those who may send it, and what was sent. */
export function SelfCheckSection({ findingId, today, maySend }: Shown) {
  const trpc = useTRPC();
  const proposed = trpc.selfCheck.proposal.queryOptions({ findingId }, { enabled: maySend });
  const proposal = useQuery(proposed).data;
  const list = useQuery(trpc.selfCheck.list.queryOptions({ findingId, limit: 100 })).data;
  const [open, setOpen] = useState(false);
  if (list === undefined) return null;
  const { counts, rows } = list;
  const toSend = proposal?.closed === true ? proposal : null;
  if (toSend === null && rows.length === 0) return null;
  return (
    <Section
      title="举一反三"
      aside={
        toSend?.receivers.some(({ sentAt }) => sentAt === null) ? (
          <Button size="sm" onClick={() => setOpen(true)}>
            发自查通知
          </Button>
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
      {open && toSend !== null && (
        <SendDialog proposal={toSend} today={today} onClose={() => setOpen(false)} />
      )}
    </Section>
  );
}
