"use client";

import {
  type PlaceInput,
  type PlaceKind,
  placeInput,
  placeKindLabels,
  placeKinds,
} from "@xianlan/domain/unit";
import { Checkbox, Dialog, type Option, Select, TextField, useToast } from "@xianlan/ui";
import { useActionForm } from "../../lib/forms/use-action-form.ts";
import { useAction } from "../../lib/trpc/use-action.ts";
import { compareRows, type RowField } from "./compare-rows.ts";
import { RowForm } from "./row-form.tsx";

/** A place as the list shows it. */
export type StoredPlace = PlaceInput & { id: string; version: number; unitName: string };

const blank: PlaceInput = { unitId: "", name: "", kind: "village", active: true };

const readable: readonly RowField<PlaceInput>[] = [
  { label: "点位名称", read: ({ name }) => name },
  { label: "类型", read: ({ kind }) => placeKindLabels[kind] },
  { label: "状态", read: ({ active }) => (active ? "在用" : "停用") },
];

const kinds = placeKinds.map((kind) => ({ value: kind, label: placeKindLabels[kind] }));

type Props = { place: StoredPlace | null; units: readonly Option<string>[]; onDone: () => void };

/** The form of one place, over the page. */
export function PlaceDialog({ place, units, onDone }: Props) {
  return (
    <Dialog
      open
      title={place === null ? "添加点位" : "修改点位"}
      onOpenChange={(open) => !open && onDone()}
    >
      <PlaceForm place={place} units={units} onDone={onDone} />
    </Dialog>
  );
}

/** One place; `place` null makes a new one. Its unit stays: what was found there is the unit's. */
function PlaceForm(props: Props) {
  const { place, onDone } = props;
  const toast = useToast();
  const create = useAction("directory.createPlace");
  const edit = useAction("directory.editPlace");
  const action = place === null ? create : edit;
  const send = (values: PlaceInput, version: number) => {
    const { name, kind, active } = values;
    return place === null
      ? create.run(values)
      : edit.run({ name, kind, active, id: place.id, version });
  };
  const form = useActionForm({
    initial: place ?? blank,
    version: place?.version ?? 1,
    schema: placeInput,
    action,
    send: (parsed, { version }) => send(parsed, version),
    onDone: ({ name }) => {
      toast({ title: `已保存${name}` });
      onDone();
    },
  });
  const { values, set, errorAt } = form;
  return (
    <RowForm
      form={form}
      onCancel={onDone}
      submitLabel="保存点位"
      compare={(current) => compareRows(readable, values, current)}
    >
      <TextField label="点位名称" required {...form.text("name")} />
      {place === null ? (
        <Select
          label="所属单位"
          required
          options={props.units}
          value={values.unitId || null}
          error={errorAt("unitId")}
          onValueChange={(unitId) => set({ unitId })}
        />
      ) : (
        <p className="text-sm text-muted">所属单位：{place.unitName}（不能更改）</p>
      )}
      <Select<PlaceKind> label="类型" options={kinds} {...form.choice("kind")} />
      {place !== null && (
        <Checkbox
          label="在用"
          hint="停用后不再供选择，已有的问题和记录都保留"
          {...form.tick("active")}
        />
      )}
    </RowForm>
  );
}
