"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { unitKindLabels } from "@xianlan/domain/unit";
import {
  Button,
  Dialog,
  PlusIcon,
  Sentence,
  Table,
  TableEmpty,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import { useState } from "react";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { UnitForm } from "./unit-form.tsx";

/** 单位: the reporting units of the county. */
export function UnitsView() {
  const trpc = useTRPC();
  const { data: units } = useSuspenseQuery(trpc.directory.units.queryOptions());
  const [editing, setEditing] = useState<(typeof units)[number] | "new" | null>(null);
  const active = units.filter((unit) => unit.active);
  const close = () => setEditing(null);
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Sentence>
          在用单位<strong>{active.length}</strong>个
          {units.length > active.length && `，停用${units.length - active.length}个`}
        </Sentence>
        <Button variant="primary" icon={<PlusIcon />} onClick={() => setEditing("new")}>
          添加单位
        </Button>
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
                <Button
                  size="sm"
                  variant="quiet"
                  className="-my-1 -ml-2.5"
                  aria-label={`修改${unit.name}`}
                  onClick={() => setEditing(unit)}
                >
                  修改
                </Button>
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
      <Dialog
        title={editing === "new" ? "添加单位" : "修改单位"}
        open={editing !== null}
        onOpenChange={(open) => !open && close()}
      >
        {editing !== null && <UnitForm unit={editing === "new" ? null : editing} onDone={close} />}
      </Dialog>
    </div>
  );
}
