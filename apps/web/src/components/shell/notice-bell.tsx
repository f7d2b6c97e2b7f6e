"use client";

import { BellIcon, buttonClass } from "@xianlan/ui";
import Link from "next/link";
import { useEffect, useState } from "react";
import { onWrite } from "../../lib/trpc/after-write.ts";
import { ask } from "../../lib/trpc/request.ts";

/** How often the count is asked for; coming back to the page asks at once. */
const pause = 120_000;
/** An answer is not asked for again so soon, however often the page is left and come back to. */
const fresh = 30_000;

/** How many notices wait to be seen; a failed question leaves the last answer. */
function useUnread(): number {
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    let askedAt = 0;
    const look = async () => {
      askedAt = Date.now();
      const answer = await ask("notice.unread", undefined, { polled: true }).catch(() => null);
      if (answer !== null) setUnread(answer.unread);
    };
    const back = () => {
      if (document.visibilityState === "visible" && Date.now() - askedAt > fresh) void look();
    };
    const timer = setInterval(() => document.visibilityState === "visible" && void look(), pause);
    const deafen = onWrite(look);
    document.addEventListener("visibilitychange", back);
    void look();
    return () => {
      clearInterval(timer);
      deafen();
      document.removeEventListener("visibilitychange", back);
    };
  }, []);
  return unread;
}

/** 通知, with how many wait to be seen. */
export function NoticeBell() {
  const unread = useUnread();
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
