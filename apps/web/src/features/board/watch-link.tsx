import { linkClass } from "@xianlan/ui";
import Link from "next/link";
import type { Watch } from "./board-types.ts";

/** 总览's way to 重大与否决: how many stand there, and how many wait for an answer. */
export function WatchLink({ watch }: { watch: Pick<Watch, "total" | "waiting"> }) {
  if (watch.total === 0) return null;
  return (
    <Link
      href="/findings/watch"
      prefetch={false}
      className={linkClass("plain", "shrink-0 text-sm")}
    >
      重大与否决{watch.total}件{watch.waiting > 0 && `，待县领导决定${watch.waiting}件`}
    </Link>
  );
}
