import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { unitKindLabels } from "@xianlan/domain/unit";
import { Sentence, Table, TableEmpty, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { UnitButton } from "./unit-button.tsx";

type Units = inferRouterOutputs<AppRouter>["directory"]["units"];

/** 单位: the reporting units of the county. */
export function UnitsView({ units }: { units: Units }) {
  const active = units.filter((unit) => unit.active);
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Sentence>
          在用单位<strong>{active.length}</strong>个
          {units.length > active.length && `，停用${units.length - active.length}个`}
        </Sentence>
        <UnitButton unit={null} />
      </div>
      <Table caption="单位">
        <THead>
          <Tr>
            <Th>单位</Th>
            <Th>简称</Th>
            <Th>类型</Th>
            <Th>区划代码</Th>
            <Th>状态</Th>
            <Th>操作</Th>
          </Tr>
        </THead>
        <TBody>
          {units.length === 0 && <TableEmpty columns={6}>还没有单位，请先添加。</TableEmpty>}
          {units.map((unit) => (
            <Tr key={unit.id}>
              <Td head>{unit.name}</Td>
              <Td>{unit.shortName || "—"}</Td>
              <Td nowrap>{unitKindLabels[unit.kind]}</Td>
              <Td>{unit.regionCode || "—"}</Td>
              <Td nowrap>{unit.active ? "在用" : "停用"}</Td>
              <Td>
                <UnitButton unit={unit} />
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </div>
  );
}
