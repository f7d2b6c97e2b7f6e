import type { JSX } from "react";
import { cx } from "../class-names.ts";

const bar = "animate-breathe rounded-sm bg-line";

// Uneven like words, and the same on the server and in the browser.
const widths = ["w-11/12", "w-4/5", "w-full", "w-2/3", "w-10/12", "w-3/4"] as const;

function width(index: number): string {
  return widths[index % widths.length] ?? "w-full";
}

/** Keys for things that are alike and never move. */
function keys(prefix: string, count: number): readonly { key: string; index: number }[] {
  return Array.from({ length: count }, (_, index) => ({ key: `${prefix}${index}`, index }));
}

/** Lines of text on their way. */
export function TextSkeleton({ lines = 3 }: { lines?: number }): JSX.Element {
  return (
    <div role="status" aria-label="正在载入" className="flex flex-col gap-3 py-1">
      {keys("line", lines).map(({ key, index }) => (
        <span key={key} className={cx(bar, "h-3.5", width(index))} />
      ))}
    </div>
  );
}

/** A table on its way: the rules and rows it will have, so that nothing jumps when it arrives. */
export function TableSkeleton(props: { rows?: number; columns?: number }): JSX.Element {
  const { rows = 8, columns = 5 } = props;
  return (
    <div role="status" aria-label="正在载入表格" className="border-t-2 border-b-2 border-ink">
      {keys("row", rows + 1).map((row) => (
        <div
          key={row.key}
          className={cx(
            "flex h-9 items-center gap-6 px-2",
            row.index === 0 ? "border-b border-ink" : "not-last:border-b not-last:border-line",
          )}
        >
          {keys("cell", columns).map((cell) => (
            <span key={cell.key} className="flex-1">
              <span className={cx(bar, "block h-3", width(row.index * 2 + cell.index))} />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
