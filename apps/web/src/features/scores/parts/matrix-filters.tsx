"use client";

import { type Pace, paceLabels } from "@xianlan/domain/scoring";
import { Button, Select } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";
import type { Matrix } from "../score-types.ts";
import type { MatrixParams } from "../search-params.ts";

const all = "all";
const offeredPaces = ["behind", "missed", "attained", "not_due"] as const satisfies readonly Pace[];

/** What narrows the matrix, each in the address. */
export function MatrixFilters(props: {
  year: number;
  years: readonly number[];
  categories: readonly Pick<Matrix["categories"][number], "code" | "name">[];
  tiers: readonly Pick<Matrix["tiers"][number], "name" | "count">[];
  params: MatrixParams;
  shown: number;
}) {
  const { years, categories, tiers, shown } = props;
  const { params, change } = useAddress(props.params);
  const open = params.open.includes(all);
  const filtered = params.pace !== null || params.tier !== null || params.category !== null;
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2 print:hidden">
      {years.length > 1 && (
        <Select
          label="年度"
          size="sm"
          className="w-28 max-sm:w-[calc(50%-0.5rem)]"
          options={years.map((year) => ({ value: String(year), label: `${year}年` }))}
          value={String(params.year ?? props.year)}
          onValueChange={(year) => change({ year: Number(year) })}
        />
      )}
      <Select
        label="一级指标"
        size="sm"
        className="w-36 max-sm:w-[calc(50%-0.5rem)]"
        options={[
          { value: all, label: "全部" },
          ...categories.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        value={params.category ?? all}
        onValueChange={(category) => change({ category: category === all ? null : category })}
      />
      <Select
        label="进度"
        size="sm"
        className="w-32 max-sm:w-[calc(50%-0.5rem)]"
        options={[
          { value: all, label: "全部" },
          ...offeredPaces.map((pace) => ({ value: pace, label: paceLabels[pace] })),
        ]}
        value={params.pace ?? all}
        onValueChange={(pace) => change({ pace: offeredPaces.find((one) => one === pace) ?? null })}
      />
      <Select
        label="档次"
        size="sm"
        className="w-32 max-sm:w-[calc(50%-0.5rem)]"
        options={[
          { value: all, label: "全部" },
          ...tiers.map(({ name, count }, at) => ({
            value: String(at),
            label: name,
            hint: `${count}个`,
          })),
        ]}
        value={params.tier === null ? all : String(params.tier)}
        onValueChange={(tier) => change({ tier: tier === all ? null : Number(tier) })}
      />
      <Select
        label="排列"
        size="sm"
        className="w-40 max-sm:w-[calc(50%-0.5rem)]"
        options={[
          { value: "attention", label: "按需要关注程度" },
          { value: "name", label: "按名称" },
        ]}
        value={params.sort}
        onValueChange={(sort) => change({ sort })}
      />
      <Button size="sm" onClick={() => change({ open: open ? [] : [all] })}>
        {open ? "收起指标" : "展开全部指标"}
      </Button>
      {filtered && (
        <span className="flex items-center gap-2 text-sm text-muted">
          {shown}个乡镇
          <Button
            size="sm"
            variant="quiet"
            onClick={() => change({ pace: null, tier: null, category: null })}
          >
            清除条件
          </Button>
        </span>
      )}
    </div>
  );
}
