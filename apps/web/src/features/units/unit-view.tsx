import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import {
  countFigures,
  figureFilter,
  findingStateLabels,
  type StatusLight as StatusLightName,
} from "@xianlan/domain/finding";
import { Badge, EmptyState, linkClass, Section, Stat, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { findingsHref, LinkedSentence } from "../findings/index.ts";
import { MonthFlow } from "../overview/index.ts";
import { type ScoredYear, UnitScoreSummary } from "../scores/index.ts";

type UnitPage = inferRouterOutputs<AppRouter>["overview"]["unit"];
type OpenFinding = UnitPage["open"][number];

const figures = ["open", "overdue", "soon", "returned", "awaitingVerification", "closed"] as const;

const groups = [
  ["red", "红灯：逾期或两次退回"],
  ["amber", "黄灯：临期"],
  ["blue", "蓝灯：长期坚持"],
  ["green", "绿灯：正常推进"],
] as const satisfies readonly (readonly [StatusLightName, string])[];

/**
 * 一镇一页: where one unit stands, its open findings by status light, its year. `children` is what other
 * features keep of it.
 */
export function UnitView(props: {
  page: UnitPage;
  scored: ScoredYear | null;
  children: ReactNode;
}) {
  const { page, scored, children } = props;
  const { unit, sentence, counts, months, open } = page;
  const { id } = unit;
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <LinkedSentence parts={sentence} />
        <Link href={`/rectification/${id}`} prefetch={false} className={linkClass()}>
          整改台账
        </Link>
      </div>
      <div className="grid grid-cols-3 gap-x-4 gap-y-5 sm:grid-cols-6">
        {figures.map((figure) => (
          <Stat
            key={figure}
            as={Link}
            label={countFigures[figure].label}
            value={counts[figure]}
            unit={countFigures[figure].unit}
            href={findingsHref(figureFilter(figure, { unitId: [id] }))}
          />
        ))}
      </div>
      {scored !== null && <UnitScoreSummary unitId={id} scored={scored} />}
      {open.length === 0 && <EmptyState title="没有在办的问题">交办的问题都已办结。</EmptyState>}
      {groups.map(([statusLight, title]) => {
        const rows = open.filter((finding) => finding.statusLight === statusLight);
        return (
          rows.length > 0 && (
            <Section key={statusLight} title={title} aside={`${rows.length}件`}>
              <ul className="border-t border-ink">
                {rows.map((finding) => (
                  <OpenRow key={finding.id} finding={finding} />
                ))}
              </ul>
            </Section>
          )
        );
      })}
      {children}
      <MonthFlow months={months} />
    </div>
  );
}

function OpenRow({ finding }: { finding: OpenFinding }) {
  return (
    <li className="border-b border-line py-2">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link href={`/findings/${finding.id}`} prefetch={false} className={linkClass()}>
          {finding.number}
        </Link>
        <Badge>{findingStateLabels[finding.state]}</Badge>
        <StatusLight tone={finding.statusLight} className="sm:ml-auto">
          {finding.why}
        </StatusLight>
      </p>
      <p className="mt-0.5 text-soft">{finding.fact}</p>
    </li>
  );
}
