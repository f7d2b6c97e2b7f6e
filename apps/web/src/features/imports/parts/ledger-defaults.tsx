"use client";

import { useQuery } from "@tanstack/react-query";
import {
  type FindingCategory,
  findingCategories,
  findingCategoryLabels,
  type Severity,
  severities,
  severityLabels,
} from "@xianlan/domain/finding";
import { Combobox, DateField, Fieldset, Select } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import type { LedgerChoice } from "../import-types.ts";

const none = "none";

/** What stands in for the columns a ledger does not have, or for cells left empty. */
export function LedgerDefaults(props: {
  choice: LedgerChoice;
  today: string;
  onChange: (choice: LedgerChoice) => void;
}) {
  const { choice, today, onChange } = props;
  const { defaults } = choice;
  const trpc = useTRPC();
  const units = useQuery(trpc.unit.directory.queryOptions()).data ?? [];
  const set = (change: Partial<LedgerChoice["defaults"]>) =>
    onChange({ ...choice, defaults: { ...defaults, ...change } });
  return (
    <Fieldset legend="表中没有写的" hint="只用于没有这一列、或单元格为空的行。">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Combobox
          label="责任单位"
          placeholder="以表中为准"
          options={units
            .filter(({ active }) => active)
            .map(({ id, name, shortName }) => ({ value: id, label: name, keywords: shortName }))}
          value={defaults.unitId}
          onValueChange={(unitId) => set({ unitId })}
        />
        <Select
          label="问题类别"
          options={[
            { value: none, label: "以表中为准" },
            ...findingCategories.map((value) => ({ value, label: findingCategoryLabels[value] })),
          ]}
          value={defaults.category ?? none}
          onValueChange={(value) =>
            set({ category: value === none ? null : (value as FindingCategory) })
          }
        />
        <Select
          label="问题等级"
          options={[
            { value: none, label: "一般" },
            ...severities
              .filter((value) => value !== "ordinary")
              .map((value) => ({ value, label: severityLabels[value] })),
          ]}
          value={defaults.severity ?? none}
          onValueChange={(value) => set({ severity: value === none ? null : (value as Severity) })}
        />
        <DateField
          label="发现日期"
          max={today}
          value={defaults.foundOn ?? today}
          onChange={({ target }) => {
            if (/^\d{4}-\d\d-\d\d$/.test(target.value)) set({ foundOn: target.value });
          }}
        />
      </div>
    </Fieldset>
  );
}
