"use client";

import type { ActivityFlag, ActivityKind } from "@xianlan/domain/activity";
import { Button, DateField, type Option, SearchIcon, Select, TextField } from "@xianlan/ui";
import dynamic from "next/dynamic";
import type { FormEvent } from "react";
import { useAddress } from "../../../lib/address/address.tsx";
import { type ActivityConditions, conditionNames } from "../conditions.ts";

// The server draws it too, so nothing moves; its script comes beside the page's own.
const UnitFilter = dynamic(() => import("./unit-filter.tsx").then((file) => file.UnitFilter), {
  loading: () => null,
});

const all = "all";
const noConditions = Object.fromEntries(conditionNames.map((name) => [name, null]));

/** Compact controls, every one of them in the address. */
export function ActivityFilters(props: {
  conditions: ActivityConditions;
  /** Each with the records it would leave. */
  kinds: readonly Option<ActivityKind>[];
  flags: readonly Option<ActivityFlag>[];
  /** For those who read all units' records; else null. */
  units: readonly Option<string>[] | null;
}) {
  const { kinds, flags, units } = props;
  const { params, change } = useAddress(props.conditions);
  function applyQuery(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const query = String(new FormData(event.currentTarget).get("q") ?? "").trim();
    change({ q: query === "" ? null : query });
  }
  const several = (params.kind?.length ?? 0) > 1;
  return (
    <div className="grid grid-cols-2 items-center gap-2 sm:flex sm:flex-wrap print:hidden">
      <form key={params.q ?? ""} onSubmit={applyQuery} className="col-span-2 sm:w-48">
        <TextField
          name="q"
          type="search"
          label="在工作记录中查找"
          hideLabel
          size="sm"
          icon={<SearchIcon />}
          placeholder="标题、地点、媒体"
          maxLength={60}
          defaultValue={params.q ?? ""}
          onBlur={(event) => {
            if (event.target.value.trim() !== (params.q ?? "")) {
              event.target.form?.requestSubmit();
            }
          }}
        />
      </form>
      <Select
        className="sm:w-40"
        size="sm"
        label="类别"
        hideLabel
        options={[
          { value: all, label: several ? `${params.kind?.length ?? 0}个类别` : "全部类别" },
          ...kinds,
        ]}
        value={several ? all : (params.kind?.[0] ?? all)}
        onValueChange={(value) => {
          const kind = kinds.find((one) => one.value === value);
          change({ kind: kind === undefined ? null : [kind.value] });
        }}
      />
      {units !== null && (
        <UnitFilter
          units={units}
          chosen={params.unitId?.[0] ?? null}
          onChange={(unitId) => change({ unitId: unitId === null ? null : [unitId] })}
        />
      )}
      <MoreFilter conditions={props.conditions} flags={flags} />
      {params.view === "list" && (
        <div className="col-span-2 flex items-center gap-2 text-sm text-muted">
          <DateField
            className="flex-1 sm:w-36"
            size="sm"
            label="发生日期从"
            hideLabel
            value={params.from ?? ""}
            {...(params.to !== null && { max: params.to })}
            onChange={(event) => change({ from: event.target.value || null })}
          />
          至
          <DateField
            className="flex-1 sm:w-36"
            size="sm"
            label="发生日期到"
            hideLabel
            value={params.to ?? ""}
            {...(params.from !== null && { min: params.from })}
            onChange={(event) => change({ to: event.target.value || null })}
          />
        </div>
      )}
      {params.code !== null && (
        <Button size="sm" onClick={() => change({ code: null })}>
          指标 {params.code} ×
        </Button>
      )}
      {conditionNames.some((name) => params[name] !== null) && (
        <Button variant="quiet" size="sm" onClick={() => change(noConditions)}>
          清除条件
        </Button>
      )}
    </div>
  );
}

/** Where records came from, and what is peculiar about them. */
function MoreFilter(props: {
  conditions: ActivityConditions;
  flags: readonly Option<ActivityFlag>[];
}) {
  const { flags } = props;
  const { params, change } = useAddress(props.conditions);
  const value = params.flag ?? (params.source === null ? all : `source ${params.source}`);
  return (
    <Select
      className="sm:w-40"
      size="sm"
      label="情形"
      hideLabel
      options={[
        { value: all, label: "全部情形" },
        { value: "source unit", label: "本单位登记" },
        { value: "source list", label: "部门名单" },
        ...flags,
      ]}
      value={value}
      onValueChange={(next) => {
        const flag = flags.find((one) => one.value === next)?.value ?? null;
        const source = next === "source list" ? "list" : next === "source unit" ? "unit" : null;
        change({ flag, source });
      }}
    />
  );
}
