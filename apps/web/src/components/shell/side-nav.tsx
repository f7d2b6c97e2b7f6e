import { cx } from "@xianlan/ui";
import Link from "next/link";
import type { NavItem } from "./nav.ts";

/** The list of pages; the current one is marked by a bar, and for screen readers by `aria-current`. */
export function SideNav(props: {
  items: readonly NavItem[];
  pathname: string;
  onNavigate: () => void;
}) {
  return (
    <nav aria-label="主导航" className="py-3">
      <ul>
        {props.items.map((item) => {
          const path = item.href.split("?", 1)[0];
          const current = props.pathname === path || props.pathname.startsWith(`${path}/`);
          return (
            <li key={item.href}>
              <Link
                href={item.href}
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
