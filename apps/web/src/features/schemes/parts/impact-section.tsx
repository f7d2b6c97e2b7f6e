"use client";

import { useQuery } from "@tanstack/react-query";
import { formatDay } from "@xianlan/domain/calendar";
import { EmptyState, Section, Table, TableSkeleton, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { LoadError } from "../../../components/load-error.tsx";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import type { SchemeImpact } from "../scheme-types.ts";

/** 前后对照: what changed in the rules, and every unit's score before and after. */
export function ImpactSection({ id }: { id: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.scheme.impact.queryOptions({ id }));
  if (query.isPending) return <TableSkeleton rows={8} columns={5} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { base, rules, units } = query.data;
  if (base === null) {
    return <EmptyState title="没有可对照的方案">这是本县第一份考核方案。</EmptyState>;
  }
  const sameYear = units.length > 0;
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <p className="text-base">{impactText(query.data)}</p>
      <Section title="规则变化" aside={`对照：${base.title}${sameYear ? "（现行）" : ""}`}>
        {rules.length === 0 ? (
          <p className="text-soft">没有变化</p>
        ) : (
          <ol className="border-t border-ink">
            {rules.map((line) => (
              <li key={line} className="border-b border-line py-1.5 text-sm">
                {line}
              </li>
            ))}
          </ol>
        )}
      </Section>
      {sameYear && <UnitsTable impact={query.data} />}
    </div>
  );
}

const moved = ({ units }: SchemeImpact) => units.filter(({ change }) => Number(change ?? 0) !== 0);

function impactText(impact: SchemeImpact): string {
  const { base, rules, units, asOf } = impact;
  const changes = rules.length === 0 ? "规则没有变化" : `规则有${rules.length}处变化`;
  if (base === null || units.length === 0) return `与${base?.year ?? ""}年方案相比，${changes}`;
  const tiers = units.filter((one) => one.tierBefore !== one.tierAfter).length;
  const some = moved(impact).length;
  const effect =
    some === 0
      ? "各单位得分不变"
      : `按截至${formatDay(asOf, asOf)}的记录，${some}个单位得分变化，${tiers === 0 ? "档次都不变" : `${tiers}个单位档次变化`}`;
  return `与现行方案相比，${changes}；${effect}`;
}

const signed = (change: string | null) =>
  change === null ? "—" : Number(change) > 0 ? `+${change}` : change;

function UnitsTable({ impact }: { impact: SchemeImpact }) {
  return (
    <Section title="各单位得分" aside={`${impact.units.length}个单位，变化大的在前`}>
      <Table caption="各单位得分前后对照">
        <THead>
          <Tr>
            <Th pinned>单位</Th>
            <Th numeric>现行</Th>
            <Th numeric>修订后</Th>
            <Th numeric>变化</Th>
            <Th>档次</Th>
            <Th>变化的指标</Th>
          </Tr>
        </THead>
        <TBody>
          {impact.units.map((unit) => (
            <Tr key={unit.unitId}>
              <Td head pinned nowrap>
                {unit.name}
              </Td>
              <Td numeric>{unit.before ?? "—"}</Td>
              <Td numeric>{unit.after ?? "—"}</Td>
              <Td numeric className={Number(unit.change ?? 0) === 0 ? "text-muted" : "font-medium"}>
                {signed(unit.change)}
              </Td>
              <Td nowrap>
                {unit.tierBefore === unit.tierAfter
                  ? unit.tierAfter
                  : `${unit.tierBefore ?? "—"} → ${unit.tierAfter ?? "—"}`}
              </Td>
              <Td className="min-w-[12em] text-soft">
                {unit.changes
                  .map(({ code, before, after }) => `${code} ${before ?? "—"}→${after ?? "—"}`)
                  .join("，") || "—"}
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Section>
  );
}
