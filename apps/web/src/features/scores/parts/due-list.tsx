import { linkClass, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import type { ScoredYear } from "../score-types.ts";

type Due = ScoredYear["dueNow"][number];

/** What is behind pace or falls due, the most urgent first. */
export function DueList<Item extends Due>(props: {
  items: readonly Item[];
  href: (item: Item) => string;
  action?: (item: Item) => ReactNode;
}) {
  const { items, href, action } = props;
  if (items.length === 0) {
    return <p className="border-t border-ink py-2 text-muted">没有落后序时的指标。</p>;
  }
  return (
    <ul className="border-t border-ink">
      {items.map((item) => (
        <li
          key={`${item.code} ${item.sentence}`}
          className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-line py-1.5"
        >
          <StatusLight tone={item.late ? "amber" : "none"} className="w-16 shrink-0">
            {item.late ? "落后" : "到期"}
          </StatusLight>
          <span className="min-w-0 flex-[1_1_14rem]">
            <Link
              href={href(item)}
              prefetch={false}
              className={linkClass(
                "plain",
                "mr-2 max-sm:inline-flex max-sm:min-h-10 max-sm:items-center",
              )}
            >
              {item.name}
            </Link>
            <span className="text-soft">{item.sentence.replace(item.name, "")}</span>
          </span>
          {action?.(item)}
        </li>
      ))}
    </ul>
  );
}
