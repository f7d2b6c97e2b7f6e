"use client";

import { useQuery } from "@tanstack/react-query";
import { inspectionKindLabels, inspectionStateLabels } from "@xianlan/domain";
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
import { CoverageSentence } from "./parts/coverage-sentence.tsx";
import { foundHref } from "./parts/found-href.ts";
import { RoundFilter } from "./parts/round-filter.tsx";
import type { ListedRound } from "./round-types.ts";
import { useRoundFilter } from "./use-round-filter.ts";
import { shareWords, spanWords } from "./words.ts";

/** 督查: the rounds, which of them run, and how far each has come. */
export function RoundsView({ manage }: { manage: boolean }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.inspection.rounds.queryOptions());
  const filter = useRoundFilter();
  if (query.isPending) return <TableSkeleton rows={8} columns={6} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { rounds, today } = query.data;
  const shown = rounds.filter(filter.keeps);
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <RoundsSentence rounds={rounds} />
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
      {rounds.length === 0 ? (
        <EmptyState title="还没有督查轮次">
          {manage ? "从“筹备督查”开始，定范围、人员和清单。" : "督查办设立后在这里查看。"}
        </EmptyState>
      ) : (
        <>
          <RoundFilter filter={filter} years={[...new Set(rounds.map(({ year }) => year))]} />
          {shown.length === 0 ? (
            <EmptyState title="没有符合条件的轮次">请放宽筛选条件。</EmptyState>
          ) : (
            <RoundTable rounds={shown} today={today} />
          )}
        </>
      )}
    </div>
  );
}

function RoundsSentence({ rounds }: { rounds: readonly ListedRound[] }) {
  const running = rounds.filter(({ state }) => state === "running");
  const planned = rounds.filter(({ state }) => state === "planned").length;
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
        {rounds.length === 0 ? "还没有督查轮次" : "目前没有进行中的督查"}
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

function RoundTable({ rounds, today }: { rounds: readonly ListedRound[]; today: string }) {
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
        {rounds.map((round) => (
          <RoundRow key={round.id} round={round} today={today} />
        ))}
      </TBody>
    </Table>
  );
}

function RoundRow({ round, today }: { round: ListedRound; today: string }) {
  const { total, placeShare } = round.coverage;
  const planned = total.units > 0;
  return (
    <Tr>
      <Td head prose>
        <Link href={`/inspections/${round.id}`} prefetch={false} className={linkClass()}>
          {round.label} {round.title}
        </Link>
        <p className="text-xs font-normal text-muted">
          {inspectionKindLabels[round.kind]}
          <span className="sm:hidden">
            {` · ${spanWords(round, today)}`}
            {planned && ` · 已查${total.unitsReached}/${total.units}`}
          </span>
        </p>
      </Td>
      <Td nowrap>
        <Badge strong={round.state === "running"}>{inspectionStateLabels[round.state]}</Badge>
      </Td>
      <Td nowrap className="max-sm:hidden">
        {spanWords(round, today)}
      </Td>
      <Td numeric className="max-sm:hidden">
        {planned ? `${total.unitsReached}/${total.units}` : "—"}
      </Td>
      <Td numeric className="max-md:hidden">
        {planned ? total.placesReached : "—"}
      </Td>
      <Td numeric className="max-md:hidden">
        {planned ? shareWords(placeShare) : "—"}
      </Td>
      <Td numeric>
        {round.findings === 0 ? (
          0
        ) : (
          <Link href={foundHref(round.id, {})} prefetch={false} className={linkClass()}>
            {round.findings}
          </Link>
        )}
      </Td>
    </Tr>
  );
}
