import { cx } from "@xianlan/ui";
import Link from "next/link";
import type { CategoryScore, ScoredYear } from "../score-types.ts";
import { PaceLabel } from "./pace-mark.tsx";

/** The categories at a glance, each leading to its indicators below. */
export function CategoryIndex(props: {
  categories: readonly CategoryScore[];
  names: ScoredYear["score"]["categories"];
  /** Elsewhere than on this page. */
  href?: (code: string) => string;
}) {
  const { categories, names, href = (code) => `#category-${code}` } = props;
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-3 border-t-2 border-ink pt-3 sm:grid-cols-4">
      {categories.map(({ code, share, score, max, pace, behind }) => (
        <li key={code} className="min-w-0">
          <Link href={href(code)} prefetch={false} className="group block rounded-sm">
            <span className="block truncate text-sm text-soft group-hover:text-indigo">
              {names.find((one) => one.code === code)?.name ?? code}
            </span>
            <span className="flex items-baseline gap-2">
              <span className="text-xl font-semibold">{share}</span>
              <span className={cx("text-xs text-muted", Number(max) === 0 && "hidden")}>
                {score}/{max}
              </span>
            </span>
            <PaceLabel pace={pace} count={behind} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
