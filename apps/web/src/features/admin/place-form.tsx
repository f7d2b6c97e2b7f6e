"use client";

import {
  type PlaceInput,
  type PlaceKind,
  placeInput,
  placeKindLabels,
  placeKinds,
} from "@xianlan/domain/unit";
import { Checkbox, type Option, Select, TextField, useToast } from "@xianlan/ui";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { useAction } from "../../lib/trpc/use-action.ts";
import { useCheckedForm } from "../../lib/use-checked-form.ts";
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

/** One place; `place` null makes a new one. Its unit stays: what was found there is the unit's. */
export function PlaceForm(props: {
  place: StoredPlace | null;
  units: readonly Option<string>[];
  onDone: () => void;
}) {
  const { place, onDone } = props;
  const trpc = useTRPC();
  const toast = useToast();
  const create = useAction(trpc.directory.createPlace.mutationOptions());
  const edit = useAction(trpc.directory.editPlace.mutationOptions());
  const action = place === null ? create : edit;
  async function send(values: PlaceInput, version = place?.version ?? 1): Promise<void> {
    const { name, kind, active } = values;
    const saved = await (place === null
      ? create.run(values)
      : edit.run({ name, kind, active, id: place.id, version }));
    if (saved === null) return;
    toast({ title: `已保存${saved.name}` });
    onDone();
  }
  const form = useCheckedForm({
    initial: place ?? blank,
    schema: placeInput,
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
      submitLabel="保存点位"
      compare={(current) => compareRows(readable, values, current)}
      onRetry={(version) => void send(placeInput.parse(values), version)}
    >
      <TextField
        label="点位名称"
        required
        value={values.name}
        error={errorAt("name")}
        onChange={(event) => set({ name: event.target.value })}
      />
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
      <Select<PlaceKind>
        label="类型"
        options={kinds}
        value={values.kind}
        error={errorAt("kind")}
        onValueChange={(kind) => set({ kind })}
      />
      {place !== null && (
        <Checkbox
          label="在用"
          hint="停用后不再供选择，已有的问题和记录都保留"
          checked={values.active}
          onChange={(event) => set({ active: event.target.checked })}
        />
      )}
    </RowForm>
  );
}
