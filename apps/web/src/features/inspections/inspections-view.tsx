import { inspectionKindLabels, inspectionStateLabels } from "@xianlan/domain/inspection";
import {
  Badge,
  buttonClass,
  EmptyState,
  linkClass,
  PlusIcon,
  Sentence,
  Table,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import Link from "next/link";
import { Address, AddressRows } from "../../lib/address/address.tsx";
import type { InspectionConditions } from "./inspection-filter.ts";
import { shareText, spanText } from "./inspection-text.ts";
import type { InspectionList, ListedInspection } from "./inspection-types.ts";
import { CoverageSentence } from "./parts/coverage-sentence.tsx";
import { foundHref } from "./parts/found-href.ts";
import { InspectionFilter } from "./parts/inspection-filter.tsx";

/** 督查: the inspections, which of them run, and how far each has come. */
export function InspectionsView(props: {
  list: InspectionList;
  conditions: InspectionConditions;
  manage: boolean;
}) {
  const { list, conditions, manage } = props;
  const { inspections, today } = list;
  const { year, state, kind } = conditions;
  const shown = inspections.filter(
    (one) =>
      (year === null || one.year === year) &&
      (state === null || one.state === state) &&
      (kind === null || one.kind === kind),
  );
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <InspectionsSentence inspections={inspections} />
        <div className="flex flex-wrap gap-2 print:hidden">
          <Link href="/visits" prefetch={false} className={buttonClass()}>
            我的检查
          </Link>
          <Link href="/checklists" prefetch={false} className={buttonClass()}>
            检查清单
          </Link>
          {manage && (
            <Link
              href="/inspections/new"
              prefetch={false}
              className={buttonClass({ variant: "primary" })}
            >
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
        <Address>
          <InspectionFilter
            conditions={conditions}
            years={[...new Set(inspections.map((one) => one.year))]}
          />
          <AddressRows>
            {shown.length === 0 ? (
              <EmptyState title="没有符合条件的轮次">请放宽筛选条件。</EmptyState>
            ) : (
              <InspectionTable inspections={shown} today={today} />
            )}
          </AddressRows>
        </Address>
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
      <Link href="/inspections?state=planned" prefetch={false}>
        {planned}
      </Link>
      轮筹备中
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
        有
        <Link href="/inspections?state=running" prefetch={false}>
          {running.length}
        </Link>
        轮督查进行中{ahead}
      </Sentence>
    );
  }
  const name = (
    <Link href={`/inspections/${first.id}`} prefetch={false}>
      {first.label}
    </Link>
  );
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
