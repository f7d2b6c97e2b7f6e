"use client";

import { useQuery } from "@tanstack/react-query";
import { BellIcon, buttonClass } from "@xianlan/ui";
import Link from "next/link";
import { polled, useTRPC } from "../../lib/trpc/client.tsx";

/** How often the count is asked for; coming back to the page asks at once. */
const pause = 120_000;

/** 通知, with how many wait to be seen. */
export function NoticeBell() {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.notice.unread.queryOptions(undefined, {
      refetchInterval: pause,
      refetchOnWindowFocus: true,
      staleTime: 30_000,
      trpc: polled,
    }),
  );
  const unread = query.data?.unread ?? 0;
  const shown = unread > 99 ? "99+" : String(unread);
  return (
    <Link
      href="/notices"
      prefetch={false}
      aria-label={unread === 0 ? "通知" : `通知，${shown}条未读`}
      className={`${buttonClass({ variant: "quiet" })} no-underline`}
    >
      <BellIcon />
      {unread > 0 && <span className="text-sm font-semibold tabular-nums">{shown}</span>}
    </Link>
  );
}
