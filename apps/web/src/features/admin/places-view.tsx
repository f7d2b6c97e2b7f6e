import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { placeKindLabels } from "@xianlan/domain/unit";
import { type Option, Sentence, Table, TableEmpty, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { Address, AddressRows } from "../../lib/address/address.tsx";
import { PlaceButton } from "./place-button.tsx";
import { PlaceCondition } from "./place-condition.tsx";
import { placeRules } from "./place-filter.ts";

type Directory = inferRouterOutputs<AppRouter>["directory"];
type Places = Directory["places"];

/** 点位: villages, communities and facilities of the units, by unit. */
export function PlacesView(props: { units: Directory["units"]; places: Places; unit: string }) {
  const { places, unit } = props;
  const options = props.units.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Address rules={placeRules}>
      <div className="flex flex-col gap-5">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <Sentence>
            在用点位<strong>{places.filter((place) => place.active).length}</strong>个
          </Sentence>
          <div className="flex flex-wrap items-end gap-3">
            <PlaceCondition unit={unit} units={options} />
            <PlaceButton place={null} units={options} />
          </div>
        </div>
        <AddressRows>
          <PlaceTable places={places} units={options} />
        </AddressRows>
      </div>
    </Address>
  );
}

function PlaceTable(props: { places: Places; units: readonly Option<string>[] }) {
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
              <PlaceButton place={place} units={props.units} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
