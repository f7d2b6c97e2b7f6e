import { indicatorsFed } from "@xianlan/domain/scoring";
import { Badge } from "@xianlan/ui";
import type { ActivityForm } from "../activity-types.ts";
import type { RecordValues } from "../quick-draft.ts";

/** The indicators a record would feed, of the year it happened in. */
export function fedBy(values: RecordValues, rules: ActivityForm["rules"], unitId: string | null) {
  const { kind, attributes, happenedOn } = values;
  const year = Number(happenedOn.slice(0, 4));
  const indicators = rules.find((one) => one.year === year)?.indicators ?? [];
  return kind === null ? [] : indicatorsFed(indicators, { kind, attributes }, unitId);
}

/** “计入 B1 … B2 …”: one record, every indicator it satisfies. */
export function FeedsLine({ feeds }: { feeds: readonly { code: string; name: string }[] }) {
  if (feeds.length === 0) {
    return <p className="text-sm text-muted">不计入本年度指标，仍会留作记录</p>;
  }
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
      <span className="text-muted">计入</span>
      {feeds.map(({ code, name }) => (
        <span key={code} className="inline-flex items-center gap-1.5">
          <Badge strong>{code}</Badge>
          {name}
        </span>
      ))}
    </p>
  );
}
