import type { JSX, ReactNode } from "react";
import { cx } from "../class-names.ts";

/** One field two people wrote: `differs` says that they disagree. */
export interface DiffRow {
  label: string;
  ours: ReactNode;
  theirs: ReactNode;
  differs: boolean;
}

/** What I wrote beside what the other has already saved, so that nothing is lost unseen. */
export interface DiffPairProps {
  rows: readonly DiffRow[];
  oursLabel?: string;
  theirsLabel?: string;
}

const cell = "px-3 py-2 align-top sm:border-b sm:border-line";

/** Side by side on a desk, one above the other on a phone; what differs says 不同. */
export function DiffPair(props: DiffPairProps): JSX.Element {
  const { rows, oursLabel = "我的填写", theirsLabel = "对方已保存" } = props;
  return (
    <table className="w-full border-t-2 border-b-2 border-ink text-sm max-sm:block">
      <caption className="sr-only">
        {oursLabel}与{theirsLabel}对照
      </caption>
      <thead className="max-sm:sr-only">
        <tr>
          {["项目", oursLabel, theirsLabel].map((head) => (
            <th
              key={head}
              scope="col"
              className="border-b border-ink px-3 py-1.5 font-medium text-soft"
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={row.label}
            className={cx(
              "max-sm:block max-sm:border-b max-sm:border-line",
              row.differs && "bg-wash",
            )}
          >
            <th scope="row" className={cx(cell, "w-[22%] font-medium max-sm:block max-sm:w-full")}>
              {row.label}
              {row.differs ? <span className="ml-2 border-b border-ink text-xs">不同</span> : null}
            </th>
            <DiffCell label={oursLabel}>{row.ours}</DiffCell>
            <DiffCell label={theirsLabel}>{row.theirs}</DiffCell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DiffCell({ label, children }: { label: string; children: ReactNode }): JSX.Element {
  return (
    <td className={cx(cell, "w-[39%] whitespace-pre-wrap max-sm:block max-sm:w-full max-sm:pt-0")}>
      <span aria-hidden="true" className="block text-xs text-muted sm:hidden">
        {label}
      </span>
      {children ?? "—"}
    </td>
  );
}
