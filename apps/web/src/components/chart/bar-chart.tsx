import { cx } from "@xianlan/ui";
import Link from "next/link";

/** Bars side by side: `values` of each series run along `categories`. */
type BarChartProps = {
  /** What it shows; whoever uses it puts a table with the same numbers beside it. */
  label: string;
  categories: readonly string[];
  series: readonly { name: string; values: readonly number[] }[];
  /** Where a press on a bar leads; the table beside the chart has the same as links. */
  hrefOf?: (category: number, series: number) => string | undefined;
};

const fills = ["bg-indigo-line", "bg-indigo"] as const;

/** A chart drawn where the page is: nothing in it moves, so no script comes for it. */
export function BarChart({ label, categories, series, hrefOf }: BarChartProps) {
  const { top, ticks } = scaleOf(series.flatMap(({ values }) => values));
  const percent = (value: number) => `${(Math.max(0, value) / top) * 100}%`;
  return (
    <div className="flex h-full min-h-36 w-full gap-2 text-xs text-muted">
      <div aria-hidden="true" className="relative mt-1.5 mb-5 flex flex-col items-end">
        {ticks.map((tick) => (
          <span
            key={tick}
            className="absolute right-0 translate-y-1/2 leading-none"
            style={{ bottom: percent(tick) }}
          >
            {tick}
          </span>
        ))}
        <span className="invisible">{top}</span>
      </div>
      <div className="relative flex min-w-0 flex-1 flex-col pt-1.5">
        <div role="img" aria-label={label} className="relative flex-1 border-b border-ink">
          {ticks.slice(1).map((tick) => (
            <span
              key={tick}
              className="absolute inset-x-0 border-t border-line"
              style={{ bottom: percent(tick) }}
            />
          ))}
          <div className="absolute inset-0 flex">
            {categories.map((category, at) => (
              <div key={category} className="flex min-w-0 flex-1 items-end justify-center gap-px">
                {series.map(({ name, values }, index) => (
                  <span
                    key={name}
                    className={cx(
                      "w-2/5 max-w-3.5 [print-color-adjust:exact]",
                      fills[index % fills.length],
                    )}
                    style={{ height: percent(values[at] ?? 0) }}
                  />
                ))}
              </div>
            ))}
          </div>
        </div>
        <div aria-hidden="true" className="flex h-5 items-end">
          {categories.map((category) => (
            <span key={category} className="min-w-0 flex-1 truncate text-center leading-none">
              {category}
            </span>
          ))}
        </div>
        <div aria-hidden="true" className="absolute inset-0 flex">
          {categories.map((category, at) => (
            <div key={category} className="flex min-w-0 flex-1">
              {series.map(({ name, values }, index) => (
                <Bar
                  key={name}
                  title={`${category} ${name} ${values[at] ?? 0}`}
                  href={hrefOf?.(at, index)}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

/** What the mouse meets over a bar: its number, and the way to the rows behind it. */
function Bar({ title, href }: { title: string; href: string | undefined }) {
  const place = "flex-1 hover:bg-indigo-wash/40";
  if (href === undefined) return <span title={title} className={place} />;
  return <Link href={href} prefetch={false} tabIndex={-1} title={title} className={place} />;
}

/** Whole steps from nought to just over the highest value, three or four of them. */
function scaleOf(values: readonly number[]): { top: number; ticks: number[] } {
  const highest = Math.max(1, ...values);
  const rough = highest / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power);
  const count = Math.ceil(highest / step);
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, at) => at * step) };
}
