"use client";

import { useQuery } from "@tanstack/react-query";
import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { Button, Notice, Section, TextSkeleton } from "@xianlan/ui";
import { useState } from "react";
import { LoadError } from "../../../components/load-error.tsx";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import type { InspectionPage } from "../inspection-types.ts";

type Draw = InspectionPage["draws"][number];

/** Every draw of the inspection with its seed, and the way to repeat it. */
export function DrawsSection({ draws, today }: { draws: readonly Draw[]; today: string }) {
  if (draws.length === 0) return null;
  return (
    <Section title="抽签记录">
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {draws.map((draw) => (
          <DrawLine key={draw.id} draw={draw} today={today} />
        ))}
      </ul>
    </Section>
  );
}

function DrawLine({ draw, today }: { draw: Draw; today: string }) {
  const [checking, setChecking] = useState(false);
  return (
    <li className="flex flex-col gap-2 py-3 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p>
          {draw.drawnByName} {formatDay(dayOfInstant(draw.drawnAt), today)}抽出{draw.drawn}个点位，
          种子 <code className="font-mono select-all">{draw.seed}</code>
          ，规则第{draw.rule}版
        </p>
        {!checking && (
          <Button
            size="sm"
            variant="quiet"
            className="print:hidden"
            onClick={() => setChecking(true)}
          >
            复核抽签
          </Button>
        )}
      </div>
      {checking && <Repeat id={draw.id} />}
    </li>
  );
}

function Repeat({ id }: { id: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.inspection.repeatDraw.queryOptions({ id }));
  if (query.isPending) return <TextSkeleton lines={2} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { matches, strata } = query.data;
  return (
    <Notice
      kind={matches ? "info" : "warning"}
      title={
        matches
          ? "按记录的种子重新抽签，结果与当时一致"
          : "按记录的种子重新抽签，结果与当时不一致，请报告管理员核查"
      }
    >
      <ul>
        {strata.map(({ stratum, pool, take, drawnNames }) => (
          <li key={stratum}>
            {stratum}：{pool}个中抽{Math.min(take, pool)}个，{drawnNames.join("、") || "无"}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
