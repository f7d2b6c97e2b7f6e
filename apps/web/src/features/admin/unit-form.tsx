"use client";

import {
  type UnitInput,
  type UnitKind,
  unitInput,
  unitKindLabels,
  unitKinds,
} from "@xianlan/domain/unit";
import { Checkbox, Notice, Select, TextField, useToast } from "@xianlan/ui";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { useAction } from "../../lib/trpc/use-action.ts";
import { useCheckedForm } from "../../lib/use-checked-form.ts";
import { compareRows, type RowField } from "./compare-rows.ts";
import { RowForm } from "./row-form.tsx";

const blank: UnitInput = {
  name: "",
  shortName: "",
  kind: "township",
  regionCode: "",
  active: true,
};

const readable: readonly RowField<UnitInput>[] = [
  { label: "单位名称", read: ({ name }) => name },
  { label: "简称", read: ({ shortName }) => shortName },
  { label: "类型", read: ({ kind }) => unitKindLabels[kind] },
  { label: "区划代码", read: ({ regionCode }) => regionCode },
  { label: "状态", read: ({ active }) => (active ? "在用" : "停用") },
];

const kinds = unitKinds.map((kind) => ({ value: kind, label: unitKindLabels[kind] }));

/** One unit; `unit` null makes a new one. */
export function UnitForm(props: {
  unit: (UnitInput & { id: string; version: number }) | null;
  onDone: () => void;
}) {
  const { unit, onDone } = props;
  const trpc = useTRPC();
  const toast = useToast();
  const create = useAction(trpc.directory.createUnit.mutationOptions());
  const edit = useAction(trpc.directory.editUnit.mutationOptions());
  const action = unit === null ? create : edit;
  async function send(values: UnitInput, version = unit?.version ?? 1): Promise<void> {
    const saved = await (unit === null
      ? create.run(values)
      : edit.run({ ...values, id: unit.id, version }));
    if (saved === null) return;
    toast({ title: `已保存${saved.name}` });
    onDone();
  }
  const form = useCheckedForm({
    initial: unit ?? blank,
    schema: unitInput,
    refused: action.error?.fields ?? [],
    send: (parsed) => send(parsed),
  });
  const { values, set, errorAt } = form;
  return (
    <RowForm
      formRef={form.ref}
      onSubmit={form.submit}
      onCancel={onDone}
      pending={action.pending}
      error={action.error}
      submitLabel="保存单位"
      compare={(current) => compareRows(readable, values, current)}
      onRetry={(version) => void send(unitInput.parse(values), version)}
    >
      <TextField
        label="单位名称"
        required
        value={values.name}
        error={errorAt("name")}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        label="简称"
        hint="表格里用，可以留空"
        value={values.shortName}
        error={errorAt("shortName")}
        onChange={(event) => set({ shortName: event.target.value })}
      />
      <Select<UnitKind>
        label="类型"
        options={kinds}
        value={values.kind}
        error={errorAt("kind")}
        onValueChange={(kind) => set({ kind })}
      />
      <TextField
        label="区划代码"
        hint="12位统计用区划代码，可以留空"
        inputMode="numeric"
        value={values.regionCode}
        error={errorAt("regionCode")}
        onChange={(event) => set({ regionCode: event.target.value })}
      />
      {unit !== null && (
        <Checkbox
          label="在用"
          hint="停用后不能再交办问题给它，已有的问题和记录都保留"
          checked={values.active}
          onChange={(event) => set({ active: event.target.checked })}
        />
      )}
      {errorAt("active") && <Notice kind="warning" title={errorAt("active")} />}
    </RowForm>
  );
}
