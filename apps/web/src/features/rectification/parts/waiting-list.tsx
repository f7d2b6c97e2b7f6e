import { Lamp, linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import type { Work } from "../rectification-types.ts";

/** What waits for the county: who has it, and since when the unit can do nothing but wait. */
export function WaitingList({ works, own }: { works: readonly Work[]; own: boolean }) {
  if (works.length === 0) return null;
  return (
    <Section title={own ? "等县里办理" : "待县级办理"} aside={`${works.length}件`}>
      <ul className="border-t border-ink">
        {works.map(({ id, number, fact, stateLabel, next, lamp, words }) => (
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
            <Lamp tone={lamp} className="max-sm:w-full">
              {words}
            </Lamp>
          </li>
        ))}
      </ul>
    </Section>
  );
}
