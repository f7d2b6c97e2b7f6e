import { linkClass, Section, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import type { Finding } from "../rectification-types.ts";

/** Findings waiting for the county: who decides, and since when. */
export function WaitingList({ items, own }: { items: readonly Finding[]; own: boolean }) {
  if (items.length === 0) return null;
  return (
    <Section title={own ? "等县里办理" : "待县级办理"} aside={`${items.length}件`}>
      <ul className="border-t border-ink">
        {items.map(({ id, number, fact, stateLabel, next, statusLight, text }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-2"
          >
            <Link href={`/findings/${id}`} prefetch={false} className={linkClass()}>
              {number}
            </Link>
            <span className="min-w-0 flex-[1_1_14rem] truncate text-soft" title={fact}>
              {fact}
            </span>
            <span className="text-sm">
              {stateLabel}，待{next}
            </span>
            <StatusLight tone={statusLight} className="max-sm:w-full">
              {text}
            </StatusLight>
          </li>
        ))}
      </ul>
    </Section>
  );
}
