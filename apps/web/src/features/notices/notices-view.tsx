import { EmptyState, Sentence } from "@xianlan/ui";
import Link from "next/link";
import { AddressPager } from "../../components/address-pager.tsx";
import { Address, AddressRows } from "../../lib/address/address.tsx";
import { pagesPassed } from "../../lib/address/page-end.ts";
import type { NoticeFilter } from "./notice-filter.ts";
import type { NoticeList } from "./notice-types.ts";
import { MarkSeen } from "./parts/mark-seen.tsx";
import { NoticeDays } from "./parts/notice-days.tsx";
import { UnreadFilter } from "./parts/unread-filter.tsx";

/** 通知: what happened, newest first, each one press from where it is acted on. */
export function NoticesView(props: { list: NoticeList; filter: NoticeFilter; today: string }) {
  const { list, filter, today } = props;
  const { unread, notices, digests, next } = list;
  return (
    <Address rules={{ begins: "after" }}>
      <MarkSeen until={unread > 0 ? (notices[0]?.at ?? null) : null} />
      <div className="flex max-w-4xl flex-col gap-8">
        <Sentence>
          {unread === 0 ? (
            "没有未读通知"
          ) : (
            <>
              有
              <Link href="/notices?unread=true" prefetch={false}>
                {unread > 99 ? "99条以上" : `${unread}条`}
              </Link>
              未读通知
            </>
          )}
        </Sentence>
        <div className="flex flex-wrap items-center justify-between gap-3 print:hidden">
          <UnreadFilter unread={filter.unread} />
          <p className="text-sm text-muted">
            要办的事都在
            <Link
              href="/tasks"
              prefetch={false}
              className="text-indigo underline underline-offset-4"
            >
              待办
            </Link>
            ，通知保存90天
          </p>
        </div>
        <AddressRows className="flex flex-col gap-8">
          {notices.length + digests.length === 0 ? (
            <EmptyState title={filter.unread ? "没有未读的通知" : "还没有通知"}>
              交办、退回、审批结果等与您有关的变化会出现在这里。
            </EmptyState>
          ) : (
            <NoticeDays notices={notices} digests={digests} today={today} />
          )}
          <AddressPager
            {...pagesPassed(filter.after, next === null ? null : { value: next.at, id: next.id })}
            shown={notices.length}
            total={undefined}
            measure="条"
          />
        </AddressRows>
      </div>
    </Address>
  );
}
