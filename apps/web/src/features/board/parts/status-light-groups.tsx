import { boardStatusLights, type StatusLight as StatusLightTone } from "@xianlan/domain/finding";
import { linkClass, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import { findingsHref } from "../../findings/index.ts";
import type { BoardGroup } from "../board-types.ts";
import { BoardCardItem } from "./board-card.tsx";

/** What a status light says of an open finding. */
const statusLightLabels = {
  red: "红灯 逾期或两次退回",
  amber: "黄灯 临期",
  green: "绿灯 正常",
  blue: "蓝灯 长期坚持",
} as const satisfies Record<StatusLightTone, string>;

/** The open findings by status light, the most urgent first. */
export function StatusLightGroups({ groups }: { groups: readonly BoardGroup[] }) {
  return (
    <div className="flex flex-col gap-8">
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </div>
  );
}

function Group({ group }: { group: BoardGroup }) {
  const { key, count, cards, filter } = group;
  const statusLight = boardStatusLights.find((one) => one === key);
  if (statusLight === undefined || count === 0) return null;
  const href = findingsHref(filter);
  const id = `lamp-${statusLight}`;
  return (
    <section aria-labelledby={id}>
      <h2
        id={id}
        className="flex flex-wrap items-baseline justify-between gap-x-4 border-t-2 border-b border-ink py-2 font-semibold"
      >
        <StatusLight tone={statusLight}>{statusLightLabels[statusLight]}</StatusLight>
        <Link href={href} prefetch={false} className={linkClass("plain", "font-normal")}>
          {count}件，看列表
        </Link>
      </h2>
      <ul>
        {cards.map((card) => (
          <BoardCardItem key={card.id} card={card} wide />
        ))}
      </ul>
      {cards.length < count && (
        <Link href={href} prefetch={false} className={linkClass("plain", "block py-2 text-sm")}>
          还有{count - cards.length}件，看列表
        </Link>
      )}
    </section>
  );
}
