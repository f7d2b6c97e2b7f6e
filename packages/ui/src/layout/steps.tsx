import type { JSX } from "react";
import { cx } from "../class-names.ts";
import { CheckIcon } from "../display/icon.tsx";

/** A way in several steps: `current` counts from 0. On a phone only the current step is spelled out. */
export function Steps({
  labels,
  current,
}: {
  labels: readonly string[];
  current: number;
}): JSX.Element {
  return (
    <ol className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm" aria-label="步骤">
      {labels.map((label, index) => {
        const done = index < current;
        const here = index === current;
        return (
          <li
            key={label}
            aria-current={here ? "step" : undefined}
            className="flex items-center gap-2 not-last:after:ml-1 not-last:after:h-px not-last:after:w-6 not-last:after:bg-edge not-last:after:content-['']"
          >
            <span
              className={cx(
                "flex size-6 items-center justify-center rounded-full border text-xs",
                done && "border-ink text-ink",
                here && "border-indigo bg-indigo font-semibold text-white",
                !done && !here && "border-edge text-muted",
              )}
            >
              {done ? <CheckIcon className="size-3.5" /> : index + 1}
            </span>
            <span
              className={cx(
                here ? "font-semibold" : "max-sm:sr-only",
                !done && !here && "text-muted",
              )}
            >
              {label}
              {done ? <span className="sr-only">，已完成</span> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
