"use client";

import { cx } from "@xianlan/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { NavItem } from "./nav.ts";

/** The list of pages; the current one is marked by a bar, and for screen readers by `aria-current`. */
export function SideNav(props: { items: readonly NavItem[]; onNavigate?: () => void }) {
  const pathname = usePathname();
  return (
    <nav aria-label="主导航" className="py-3">
      <ul>
        {props.items.map((item) => {
          const path = item.href.split("?", 1)[0];
          const current = pathname === path || pathname.startsWith(`${path}/`);
          return (
            <li key={item.href}>
              <Link
                href={item.href}
                prefetch={false}
                onClick={props.onNavigate}
                aria-current={current ? "page" : undefined}
                className={cx(
                  "flex min-h-10 items-center border-l-2 px-5 text-sm no-underline",
                  current
                    ? "border-indigo bg-sheet font-medium text-indigo"
                    : "border-transparent text-soft hover:bg-sheet hover:text-ink",
                )}
              >
                {item.label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
