"use client";

import dynamic from "next/dynamic";
import type { BarChartProps } from "./bar-canvas.tsx";

const BarCanvas = dynamic(() => import("./bar-canvas.tsx").then((chunk) => chunk.BarCanvas), {
  ssr: false,
  loading: () => <p className="text-sm text-muted">正在画图…</p>,
});

/**
 * A bar chart that comes after the page: the drawing library is a chunk of its own. `label` says what
 * it shows; whoever uses it puts a table with the same numbers beside it.
 */
export function BarChartFigure({ label, ...chart }: BarChartProps & { label: string }) {
  return (
    <div role="img" aria-label={label} className="relative h-full min-h-36 w-full">
      <BarCanvas {...chart} />
    </div>
  );
}
