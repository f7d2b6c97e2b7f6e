"use client";

import { useQuery } from "@tanstack/react-query";
import { Notice } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";

/** What a confirmed veto does to the unit's year, in plain language and with the numbers of its scheme. */
export function VetoEffect({ unitName, today }: { unitName: string; today: string }) {
  const trpc = useTRPC();
  const year = Number(today.slice(0, 4));
  const rules = useQuery(trpc.scheme.current.queryOptions({ year })).data?.rules;
  const tier = rules?.tiers.at(-1)?.name;
  const cap = rules === undefined ? "不超过考核方案规定的上限" : `最多得${rules.vetoCap}分`;
  return (
    <Notice title={`一经确认，${unitName}${year}年度考核${cap}`}>
      其他指标得分再高也不变，档次定为{tier === undefined ? "末档" : `“${tier}”`}
      。问题销号后仍然有效，不能撤回。县领导确认前不影响得分。
    </Notice>
  );
}
