"use client";

import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { Checkbox, EmptyState, Sentence, TableSkeleton } from "@xianlan/ui";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { useEffect, useRef } from "react";
import { v7 as uuidv7 } from "uuid";
import { CursorPager } from "../../components/cursor-pager.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { announceWrite } from "../../lib/trpc/after-write.ts";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { noticeFilter, noticeQuery } from "./notice-filter.ts";
import { NoticeDays } from "./parts/notice-days.tsx";

/** 通知: what happened, newest first, each one press from where it is acted on. */
export function NoticesView({ today }: { today: string }) {
  const trpc = useTRPC();
  const [filter, setFilter] = useQueryStates(noticeFilter);
  const query = useQuery({
    ...trpc.notice.list.queryOptions(noticeQuery(filter)),
    placeholderData: keepPreviousData,
    // What was unread when the page opened stays marked while it is read.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: "always",
  });
  const newest = query.data?.notices[0];
  useMarkSeen(query.data !== undefined && query.data.unread > 0 ? (newest?.at ?? null) : null);
  if (query.isPending) return <TableSkeleton rows={6} columns={2} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { unread, notices, digests, next } = query.data;
  return (
    <div className="flex max-w-4xl flex-col gap-8">
      <Sentence>
        {unread === 0 ? (
          "没有未读通知"
        ) : (
          <>
            有<Link href="/notices?unread=true">{unread > 99 ? "99条以上" : `${unread}条`}</Link>
            未读通知
          </>
        )}
      </Sentence>
      <div className="flex flex-wrap items-center justify-between gap-3 print:hidden">
        <Checkbox
          label="只看未读"
          checked={filter.unread}
          onChange={(event) => void setFilter({ unread: event.target.checked, after: [] })}
        />
        <p className="text-sm text-muted">
          要办的事都在
          <Link href="/tasks" className="text-indigo underline underline-offset-4">
            待办
          </Link>
          ，通知保存90天
        </p>
      </div>
      {notices.length + digests.length === 0 ? (
        <EmptyState title={filter.unread ? "没有未读的通知" : "还没有通知"}>
          交办、退回、审批结果等与您有关的变化会出现在这里。
        </EmptyState>
      ) : (
        <NoticeDays notices={notices} digests={digests} today={today} />
      )}
      <CursorPager
        trail={filter.after}
        next={next === null ? null : `${next.at}_${next.id}`}
        shown={notices.length}
        total={undefined}
        measure="条"
        goTo={(after) => void setFilter({ after })}
      />
    </div>
  );
}

/**
 * Marks what is on the page as seen, once; the marks on the page itself stay until it is opened again.
 * A failure does no harm: the next visit marks it.
 * @param until instant of the newest notice shown; null when there is nothing new
 */
function useMarkSeen(until: string | null): void {
  const trpc = useTRPC();
  const marked = useRef("");
  const { mutate } = useMutation(
    trpc.notice.markSeen.mutationOptions({
      // The bell alone is told: what this page marks as new stays so until it is opened again.
      onSuccess: () => announceWrite("notices"),
    }),
  );
  useEffect(() => {
    if (until === null || until <= marked.current) return;
    marked.current = until;
    mutate({ idempotencyKey: uuidv7(), until });
  }, [until, mutate]);
}
