"use client";

import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { placeKindLabels } from "@xianlan/domain/unit";
import {
  Button,
  Dialog,
  PlusIcon,
  Select,
  Sentence,
  Table,
  TableEmpty,
  TableSkeleton,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { PlaceForm, type StoredPlace } from "./place-form.tsx";

/** 点位: villages, communities and facilities of the units, by unit. */
export function PlacesView() {
  const trpc = useTRPC();
  const { data: units } = useSuspenseQuery(trpc.directory.units.queryOptions());
  const [unitId, setUnitId] = useQueryState("unit", parseAsString.withDefault("all"));
  const wanted = units.some((unit) => unit.id === unitId) ? { unitId } : {};
  const places = useQuery({
    ...trpc.directory.places.queryOptions(wanted),
    placeholderData: keepPreviousData,
  });
  const [editing, setEditing] = useState<StoredPlace | "new" | null>(null);
  const close = () => setEditing(null);
  const options = units.map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Sentence>
          在用点位<strong>{places.data?.filter((place) => place.active).length ?? "…"}</strong>个
        </Sentence>
        <div className="flex flex-wrap items-end gap-3">
          <Select
            label="所属单位"
            hideLabel
            options={[{ value: "all", label: "全部单位" }, ...options]}
            value={unitId}
            onValueChange={(next) => void setUnitId(next)}
          />
          <Button variant="primary" icon={<PlusIcon />} onClick={() => setEditing("new")}>
            添加点位
          </Button>
        </div>
      </div>
      {places.isError && <LoadError query={places} />}
      {places.isPending && <TableSkeleton />}
      {places.data && <PlaceTable places={places.data} onEdit={setEditing} />}
      <Dialog
        title={editing === "new" ? "添加点位" : "修改点位"}
        open={editing !== null}
        onOpenChange={(open) => !open && close()}
      >
        {editing !== null && (
          <PlaceForm place={editing === "new" ? null : editing} units={options} onDone={close} />
        )}
      </Dialog>
    </div>
  );
}

function PlaceTable(props: {
  places: readonly StoredPlace[];
  onEdit: (place: StoredPlace) => void;
}) {
  return (
    <Table caption="点位">
      <THead>
        <Tr>
          <Th>点位</Th>
          <Th>所属单位</Th>
          <Th>类型</Th>
          <Th>状态</Th>
          <Th>操作</Th>
        </Tr>
      </THead>
      <TBody>
        {props.places.length === 0 && <TableEmpty columns={5}>还没有点位。</TableEmpty>}
        {props.places.map((place) => (
          <Tr key={place.id}>
            <Td head>{place.name}</Td>
            <Td>{place.unitName}</Td>
            <Td nowrap>{placeKindLabels[place.kind]}</Td>
            <Td nowrap>{place.active ? "在用" : "停用"}</Td>
            <Td>
              <Button
                size="sm"
                variant="quiet"
                className="-my-1 -ml-2.5"
                aria-label={`修改${place.name}`}
                onClick={() => props.onEdit(place)}
              >
                修改
              </Button>
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
