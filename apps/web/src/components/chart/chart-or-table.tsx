"use client";

import { Button, cx, Section } from "@xianlan/ui";
import { type ReactNode, useState } from "react";

/** A chart and the same numbers as a table, of which one is shown; on paper always the table. */
export function ChartOrTable(props: {
  title: string;
  /** Names the colours; stands beside the switch while the chart is shown. */
  legend?: ReactNode;
  chart: ReactNode;
  chartClass: string;
  table: ReactNode;
  className?: string;
}) {
  const { title, legend, chart, chartClass, table, className } = props;
  const [tabular, setTabular] = useState(false);
  return (
    <Section
      title={title}
      {...(className !== undefined && { className })}
      aside={
        <span className="flex items-center gap-4">
          {!tabular && legend}
          <Button
            size="sm"
            variant="quiet"
            aria-pressed={tabular}
            onClick={() => setTabular(!tabular)}
          >
            {tabular ? "看图" : "看表"}
          </Button>
        </span>
      }
    >
      {!tabular && (
        <div className={cx("border-t border-ink pt-2 print:hidden", chartClass)}>{chart}</div>
      )}
      <div className={cx(!tabular && "hidden print:block")}>{table}</div>
    </Section>
  );
}

/** What the two colours of a chart stand for. */
export function ChartLegend({ names }: { names: readonly [string, string] }) {
  return (
    <span className="flex items-center gap-3 text-xs print:hidden">
      {names.map((name, at) => (
        <span key={name} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={cx("size-2.5", at === 0 ? "bg-indigo-line" : "bg-indigo")}
          />
          {name}
        </span>
      ))}
    </span>
  );
}
