"use client";

import { useQuery } from "@tanstack/react-query";
import { Notice, TextSkeleton } from "@xianlan/ui";
import { LoadError } from "../../../components/load-error.tsx";
import { Queries, useTRPC } from "../../../lib/trpc/client.tsx";

/** Whether the recorded seed still draws what was drawn. */
export function RepeatedDraw({ id }: { id: string }) {
  return (
    <Queries>
      <Repeat id={id} />
    </Queries>
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
