"use client";

import { useQuery } from "@tanstack/react-query";
import { inspectionKindLabels, inspectionStateLabels } from "@xianlan/domain/inspection";
import {
  Badge,
  buttonClass,
  EmptyState,
  linkClass,
  PlusIcon,
  Sentence,
  Table,
  TableSkeleton,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import Link from "next/link";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { shareText, spanText } from "./inspection-text.ts";
import type { ListedInspection } from "./inspection-types.ts";
import { CoverageSentence } from "./parts/coverage-sentence.tsx";
import { foundHref } from "./parts/found-href.ts";
import { InspectionFilter } from "./parts/inspection-filter.tsx";
import { useInspectionFilter } from "./use-inspection-filter.ts";

/** 督查: the inspections, which of them run, and how far each has come. */
export function InspectionsView({ manage }: { manage: boolean }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.inspection.listWithCoverage.queryOptions());
  const filter = useInspectionFilter();
  if (query.isPending) return <TableSkeleton rows={8} columns={6} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { inspections, today } = query.data;
  const shown = inspections.filter(filter.matches);
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <InspectionsSentence inspections={inspections} />
        <div className="flex flex-wrap gap-2 print:hidden">
          <Link href="/visits" className={buttonClass()}>
            我的检查
          </Link>
          <Link href="/checklists" className={buttonClass()}>
            检查清单
          </Link>
          {manage && (
            <Link href="/inspections/new" className={buttonClass({ variant: "primary" })}>
              <PlusIcon />
              筹备督查
            </Link>
          )}
        </div>
      </div>
      {inspections.length === 0 ? (
        <EmptyState title="还没有督查轮次">
          {manage ? "从“筹备督查”开始，定范围、人员和清单。" : "督查办设立后在这里查看。"}
        </EmptyState>
      ) : (
        <>
          <InspectionFilter
            filter={filter}
            years={[...new Set(inspections.map(({ year }) => year))]}
          />
          {shown.length === 0 ? (
            <EmptyState title="没有符合条件的轮次">请放宽筛选条件。</EmptyState>
          ) : (
            <InspectionTable inspections={shown} today={today} />
          )}
        </>
      )}
    </div>
  );
}

function InspectionsSentence({ inspections }: { inspections: readonly ListedInspection[] }) {
  const running = inspections.filter(({ state }) => state === "running");
  const planned = inspections.filter(({ state }) => state === "planned").length;
  const [first] = running;
  const ahead = planned > 0 && (
    <>
      ，另有
      <Link href="/inspections?state=planned">{planned}</Link>轮筹备中
    </>
  );
  if (first === undefined) {
    return (
      <Sentence>
        {inspections.length === 0 ? "还没有督查轮次" : "目前没有进行中的督查"}
        {ahead}
      </Sentence>
    );
  }
  if (running.length > 1) {
    return (
      <Sentence>
        有<Link href="/inspections?state=running">{running.length}</Link>轮督查进行中{ahead}
      </Sentence>
    );
  }
  const name = <Link href={`/inspections/${first.id}`}>{first.label}</Link>;
  if (first.coverage.total.units > 0) {
    return <CoverageSentence id={first.id} parts={first.sentence} before={name} after={ahead} />;
  }
  return (
    <Sentence>
      {name}进行中{ahead}
    </Sentence>
  );
}

function InspectionTable({
  inspections,
  today,
}: {
  inspections: readonly ListedInspection[];
  today: string;
}) {
  return (
    <Table caption="督查轮次">
      <THead>
        <Tr>
          <Th>轮次</Th>
          <Th>状态</Th>
          <Th className="max-sm:hidden">时间</Th>
          <Th numeric className="max-sm:hidden">
            已查单位
          </Th>
          <Th numeric className="max-md:hidden">
            已查点位
          </Th>
          <Th numeric className="max-md:hidden">
            点位覆盖率
          </Th>
          <Th numeric>发现问题</Th>
        </Tr>
      </THead>
      <TBody>
        {inspections.map((inspection) => (
          <InspectionRow key={inspection.id} inspection={inspection} today={today} />
        ))}
      </TBody>
    </Table>
  );
}

function InspectionRow({ inspection, today }: { inspection: ListedInspection; today: string }) {
  const { total, placeShare } = inspection.coverage;
  const planned = total.units > 0;
  return (
    <Tr>
      <Td head prose>
        <Link href={`/inspections/${inspection.id}`} prefetch={false} className={linkClass()}>
          {inspection.label} {inspection.title}
        </Link>
        <p className="text-xs font-normal text-muted">
          {inspectionKindLabels[inspection.kind]}
          <span className="sm:hidden">
            {` · ${spanText(inspection, today)}`}
            {planned && ` · 已查${total.unitsReached}/${total.units}`}
          </span>
        </p>
      </Td>
      <Td nowrap>
        <Badge strong={inspection.state === "running"}>
          {inspectionStateLabels[inspection.state]}
        </Badge>
      </Td>
      <Td nowrap className="max-sm:hidden">
        {spanText(inspection, today)}
      </Td>
      <Td numeric className="max-sm:hidden">
        {planned ? `${total.unitsReached}/${total.units}` : "—"}
      </Td>
      <Td numeric className="max-md:hidden">
        {planned ? total.placesReached : "—"}
      </Td>
      <Td numeric className="max-md:hidden">
        {planned ? shareText(placeShare) : "—"}
      </Td>
      <Td numeric>
        {inspection.findings === 0 ? (
          0
        ) : (
          <Link href={foundHref(inspection.id, {})} prefetch={false} className={linkClass()}>
            {inspection.findings}
          </Link>
        )}
      </Td>
    </Tr>
  );
}
