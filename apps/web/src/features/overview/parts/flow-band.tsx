import { averageDaysText, figureFilter, rateFigures, rateText } from "@xianlan/domain/finding";
import type { Overview } from "../overview-types.ts";
import { FigureLink } from "./figure-link.tsx";

/** The rectification funnel: four steps, each inside the one before, and the rates they come to. */
export function FlowBand({ overview }: { overview: Overview }) {
  const { funnel, rates, averageDays } = overview;
  const whole = Math.max(1, funnel[0]?.value ?? 0);
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-4 border-t-2 border-ink pt-3 sm:grid-cols-4 xl:grid-cols-[repeat(4,minmax(0,1fr))_auto]">
      {funnel.map(({ label, value, filter }) => (
        <div key={label} className="min-w-0">
          <p className="flex items-baseline justify-between gap-2">
            <span className="text-sm text-soft">{label}</span>
            <FigureLink filter={filter} value={value} of={label} strong />
          </p>
          <div aria-hidden="true" className="mt-1 h-1.5 bg-line [print-color-adjust:exact]">
            <div className="h-full bg-indigo" style={{ width: `${(value / whole) * 100}%` }} />
          </div>
        </div>
      ))}
      <dl className="col-span-full flex flex-wrap gap-x-6 gap-y-2 xl:col-span-1 xl:border-l xl:border-line xl:pl-6">
        {(["rectificationRate", "onTimeRate"] as const).map((rate) => (
          <div key={rate}>
            <dt className="text-sm text-soft">{rateFigures[rate].label}</dt>
            <dd>
              <FigureLink
                filter={figureFilter(rate)}
                value={rateText(rates[rate])}
                of={rateFigures[rate].label}
                strong
              />
            </dd>
          </div>
        ))}
        <div>
          <dt className="text-sm text-soft">平均整改</dt>
          <dd>
            <FigureLink
              filter={figureFilter("closed")}
              value={averageDaysText(averageDays)}
              of="平均整改天数"
              strong
            >
              {averageDays ?? "—"}
              {averageDays !== null && <span className="ml-1 text-sm font-normal">个工作日</span>}
            </FigureLink>
          </dd>
        </div>
      </dl>
    </div>
  );
}
