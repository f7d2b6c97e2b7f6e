"use client";

import { visitPlanInput } from "@xianlan/domain/inspection";
import { Button, Dialog, DialogActions, useToast } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { InspectionPage, PlannedVisit } from "../inspection-types.ts";
import { ActionProblem } from "./action-problem.tsx";
import { VisitFields } from "./visit-fields.tsx";

type Props = { inspection: InspectionPage; visit: PlannedVisit; onClose: () => void };

/** 调整安排: another day, another inspector. */
export function ChangeDialog({ inspection, visit, onClose }: Props) {
  const toast = useToast();
  const action = useAction("inspection.changeVisit");
  const form = useActionForm({
    initial: { plannedOn: visit.plannedOn, inspectorId: visit.inspectorId },
    schema: visitPlanInput.pick({ plannedOn: true, inspectorId: true }),
    action,
    send: (parsed) => action.run({ id: visit.id, version: visit.version, ...parsed }),
    onDone: () => {
      toast({ title: "已调整" });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="调整安排"
      description={visit.placeName || "单位本级"}
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-5">
        <VisitFields inspection={inspection} {...form} />
        <ActionProblem action={action} />
        <DialogActions>
          <Button onClick={onClose}>关闭</Button>
          <Button type="submit" variant="primary" loading={action.pending}>
            保存
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
