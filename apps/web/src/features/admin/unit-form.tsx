"use client";

import {
  type UnitInput,
  type UnitKind,
  unitInput,
  unitKindLabels,
  unitKinds,
} from "@xianlan/domain/unit";
import { Checkbox, Dialog, Notice, Select, TextField, useToast } from "@xianlan/ui";
import { useActionForm } from "../../lib/forms/use-action-form.ts";
import { useAction } from "../../lib/trpc/use-action.ts";
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

/** A unit as the list shows it. */
export type StoredUnit = UnitInput & { id: string; version: number };

type Props = { unit: StoredUnit | null; onDone: () => void };

/** The form of one unit, over the page. */
export function UnitDialog({ unit, onDone }: Props) {
  return (
    <Dialog
      open
      title={unit === null ? "添加单位" : "修改单位"}
      onOpenChange={(open) => !open && onDone()}
    >
      <UnitForm unit={unit} onDone={onDone} />
    </Dialog>
  );
}

/** One unit; `unit` null makes a new one. */
function UnitForm(props: Props) {
  const { unit, onDone } = props;
  const toast = useToast();
  const create = useAction("directory.createUnit");
  const edit = useAction("directory.editUnit");
  const action = unit === null ? create : edit;
  const send = (values: UnitInput, version: number) =>
    unit === null ? create.run(values) : edit.run({ ...values, id: unit.id, version });
  const form = useActionForm({
    initial: unit ?? blank,
    version: unit?.version ?? 1,
    schema: unitInput,
    action,
    send: (parsed, { version }) => send(parsed, version),
    onDone: ({ name }) => {
      toast({ title: `已保存${name}` });
      onDone();
    },
  });
  const { values, errorAt } = form;
  return (
    <RowForm
      form={form}
      onCancel={onDone}
      submitLabel="保存单位"
      compare={(current) => compareRows(readable, values, current)}
    >
      <TextField label="单位名称" required {...form.text("name")} />
      <TextField label="简称" hint="表格里用，可以留空" {...form.text("shortName")} />
      <Select<UnitKind> label="类型" options={kinds} {...form.choice("kind")} />
      <TextField
        label="区划代码"
        hint="12位统计用区划代码，可以留空"
        inputMode="numeric"
        {...form.text("regionCode")}
      />
      {unit !== null && (
        <Checkbox
          label="在用"
          hint="停用后不能再交办问题给它，已有的问题和记录都保留"
          {...form.tick("active")}
        />
      )}
      {errorAt("active") && <Notice kind="warning" title={errorAt("active")} />}
    </RowForm>
  );
}
