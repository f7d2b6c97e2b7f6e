import { linkClass } from "@xianlan/ui";
import Link from "next/link";
import { submissionHref } from "../../../lib/submission-href.ts";
import { findingsHref } from "../../findings/index.ts";
import type { IndicatorScore, Records, ScorePart } from "../score-types.ts";

type Where = { unitId: string; county: boolean; records: Records; year: number };

/** The pieces of a score's arithmetic, each with the records it rests on. */
export function ScoreParts({ indicator, ...where }: Where & { indicator: IndicatorScore }) {
  const of = (wanted: Ref["type"]) =>
    indicator.parts.some(({ records }) => records.some(({ type }) => type === wanted));
  return (
    <div className="pb-1">
      <ul>
        {indicator.parts.map((part, at) => (
          <PartLine key={keyOf(part, at)} part={part} unit={indicator.unit} {...where} />
        ))}
      </ul>
      {of("finding") && (
        <Link
          href={findingsHref({
            unitId: [where.unitId],
            flag: "counted",
            issuedFrom: `${where.year}-01-01`,
            issuedTo: `${where.year}-12-31`,
          })}
          prefetch={false}
          className={linkClass("prose")}
        >
          看全部相关问题
        </Link>
      )}
      {of("activity") && (
        <Link
          href={`/activities?code=${indicator.code}&unitId=${where.unitId}&from=${where.year}-01-01&to=${where.year}-12-31`}
          prefetch={false}
          className={linkClass("prose")}
        >
          看全部工作记录
        </Link>
      )}
    </div>
  );
}

/** Parts have no id and a label may repeat, so their fixed place is the key. */
const keyOf = ({ label }: ScorePart, at: number) => `${label} ${at}`;

function PartLine({ part, unit, ...where }: Where & { part: ScorePart; unit: string }) {
  const { label, amount, points, note, records } = part;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-t border-line py-1 pl-3 text-sm">
      <span className="min-w-20">{label}</span>
      {amount !== null && (
        <span>
          {amount}
          {unit}
        </span>
      )}
      {points !== null && <span>{points}分</span>}
      {note !== "" && <span className="text-muted">{note}</span>}
      {records.length > 0 && (
        <span className="flex min-w-0 flex-1 flex-wrap justify-end gap-x-3 gap-y-0.5">
          {records.map((record) => (
            <RecordLink key={record.id} record={record} {...where} />
          ))}
        </span>
      )}
    </li>
  );
}

type Ref = ScorePart["records"][number];

function hrefOf({ type, id }: Ref, { records, unitId, county }: Where): string | null {
  const periodId = records[id]?.periodId ?? null;
  if (type === "activity") return `/activities/${id}`;
  if (type === "finding") return `/findings/${id}`;
  if (type === "visit") return `/visits/${id}`;
  if (type === "assessment") return `/indicators/assessments?unitId=${unitId}`;
  if (periodId === null) return null;
  return submissionHref(periodId, county ? unitId : null);
}

function RecordLink({ record, ...where }: Where & { record: Ref }) {
  const href = hrefOf(record, where);
  const label = where.records[record.id]?.label ?? "记录";
  if (href === null) return <span className="text-muted">{label}</span>;
  return (
    <Link
      href={href}
      prefetch={false}
      className={linkClass("plain", "max-w-72 truncate max-sm:py-2")}
    >
      {label}
    </Link>
  );
}
