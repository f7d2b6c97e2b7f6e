import { type Pace, paceLabels } from "@xianlan/domain/scoring";
import { cx, StatusLight } from "@xianlan/ui";

const tones = {
  attained: "green",
  on_pace: "green",
  behind: "amber",
  missed: "red",
  deducted: "none",
  not_due: "none",
  not_applicable: "none",
} as const satisfies Record<Pace, "green" | "amber" | "red" | "none">;

/** Where an indicator stands against pace: the word, and the status light that goes with it. */
export function PaceMark({ pace, className }: { pace: Pace; className?: string }) {
  return (
    <StatusLight tone={tones[pace]} className={className ?? ""}>
      {paceLabels[pace]}
    </StatusLight>
  );
}

const shortLabels = { behind: "落后", missed: "失分" } as const;

/**
 * The same in a narrow cell: a word where points are lost, nothing where all is well. A slight loss is
 * shown in ink, so that colour leads to the severe ones.
 */
export function PaceLabel(props: { pace: Pace; count?: number; slight?: boolean }) {
  const { pace, count, slight = false } = props;
  if (pace !== "behind" && pace !== "missed") return null;
  const tone = pace === "missed" ? "font-medium text-red" : "font-medium text-amber";
  return (
    <span className={cx("block text-xs leading-[0.9375rem]", slight ? "text-muted" : tone)}>
      {shortLabels[pace]}
      {count === undefined ? "" : count}
    </span>
  );
}
