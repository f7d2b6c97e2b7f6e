import { type Pace, paceLabels } from "@xianlan/domain";
import { cx, Lamp } from "@xianlan/ui";

const tones = {
  attained: "green",
  on_pace: "green",
  behind: "amber",
  missed: "red",
  not_due: "none",
  not_applicable: "none",
} as const satisfies Record<Pace, "green" | "amber" | "red" | "none">;

/** Where an indicator stands against pace: the word, and the lamp that goes with it. */
export function PaceMark({ pace, className }: { pace: Pace; className?: string }) {
  return (
    <Lamp tone={tones[pace]} className={className ?? ""}>
      {paceLabels[pace]}
    </Lamp>
  );
}

const shortWords = { behind: "落后", missed: "失分" } as const;

/** The same in a narrow cell: a word where points are lost, nothing where all is well. */
export function PaceWord({ pace, count }: { pace: Pace; count?: number }) {
  if (pace !== "behind" && pace !== "missed") return null;
  return (
    <span
      className={cx(
        "block text-xs leading-[0.9375rem] font-medium",
        pace === "missed" ? "text-red" : "text-amber",
      )}
    >
      {shortWords[pace]}
      {count === undefined ? "" : count}
    </span>
  );
}
