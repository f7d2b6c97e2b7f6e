"use client";

import { useQuery } from "@tanstack/react-query";
import { visitPlanInput } from "@xianlan/domain/inspection";
import { placeKindLabels } from "@xianlan/domain/unit";
import { Button, Combobox, Dialog, DialogActions, Select, useToast } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { InspectionPage } from "../inspection-types.ts";
import { ActionProblem } from "./action-problem.tsx";
import { VisitFields } from "./visit-fields.tsx";

type Props = { inspection: InspectionPage; unitId: string | null; onClose: () => void };

/** 添加检查: a unit, or one of its places; several after one another. */
export function PlanDialog({ inspection, unitId, onClose }: Props) {
  const trpc = useTRPC();
  const toast = useToast();
  const directory = useQuery(trpc.unit.directory.queryOptions()).data ?? [];
  const action = useAction("inspection.planVisit");
  const form = useActionForm({
    initial: {
      unitId: unitId ?? "",
      placeId: null as string | null,
      plannedOn: null as string | null,
      inspectorId: null as string | null,
    },
    schema: visitPlanInput,
    action,
    send: (parsed) => action.run({ inspectionId: inspection.id, ...parsed }),
    onDone: () => {
      toast({ title: "已列入安排" });
      onClose();
    },
  });
  const { values, set, errorAt } = form;
  const planned = new Set(
    inspection.visits
      .filter(({ state }) => state === "planned" || state === "under_way")
      .map(({ placeId }) => placeId),
  );
  const places = directory.find(({ id }) => id === values.unitId)?.places ?? [];
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="添加检查"
      description="指定单位或点位；要随机抽取，请用“抽签定点位”。"
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-5">
        <Select
          label="单位"
          required
          options={inspection.units.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.unitId === "" ? null : values.unitId}
          error={errorAt("unitId")}
          onValueChange={(next) => set({ unitId: next, placeId: null })}
        />
        <Combobox
          label="点位"
          hint="不选点位即检查单位本级"
          placeholder="单位本级"
          options={places
            .filter(({ id, active }) => active && !planned.has(id))
            .map(({ id, name, kind }) => ({
              value: id,
              label: name,
              hint: placeKindLabels[kind as keyof typeof placeKindLabels],
            }))}
          {...form.choice("placeId")}
        />
        <VisitFields inspection={inspection} values={values} set={set} errorAt={errorAt} />
        <ActionProblem action={action} />
        <DialogActions>
          <Button onClick={onClose}>关闭</Button>
          <Button type="submit" variant="primary" loading={action.pending}>
            列入安排
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
