import { findingStateLabels, severityLabels } from "@xianlan/domain/finding";
import { Badge, buttonClass, cx, linkClass, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import { type BoardCard, movesOf } from "../board-types.ts";

/** A finding on the board: what, whose, its clock, who has to act, and the action that moves it. */
export function BoardCardItem({ card, wide = false }: { card: BoardCard; wide?: boolean }) {
  const { id, number, unitName, fact, severity, statusLight, text, next } = card;
  const moves = movesOf(card);
  return (
    <li
      className={cx(
        "flex gap-x-6 gap-y-1.5 border-b border-line py-3",
        wide ? "flex-wrap items-start" : "flex-col",
      )}
    >
      <div className={cx("min-w-0", wide && "flex-[1_1_20rem]")}>
        <p className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
          <span className="font-medium">{unitName}</span>
          {severity !== "ordinary" && (
            <Badge strong={severity === "major"}>{severityLabels[severity]}</Badge>
          )}
        </p>
        <Link
          href={`/findings/${id}`}
          prefetch={false}
          className={linkClass("plain", "mt-0.5 line-clamp-3 text-ink")}
        >
          {fact}
        </Link>
        <p className="mt-0.5 text-xs text-muted">{number}</p>
      </div>
      <div className={cx("flex flex-col gap-1", wide && "sm:w-56")}>
        <StatusLight tone={statusLight}>
          {text.replace(`${findingStateLabels.closed} `, "")}
        </StatusLight>
        {next !== "" && <p className="text-xs text-soft">待{next}</p>}
      </div>
      {moves.length > 0 && (
        <p className={cx("flex flex-wrap gap-2", wide ? "sm:w-44" : "mt-1")}>
          {moves.map(({ href, label }) => (
            <Link
              key={href}
              href={href}
              prefetch={false}
              aria-label={`${label} ${number}`}
              className={buttonClass({ size: "sm" })}
            >
              {label}
            </Link>
          ))}
        </p>
      )}
    </li>
  );
}
