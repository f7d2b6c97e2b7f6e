"use client";

import { visitPlanInput } from "@xianlan/domain";
import { Button, Dialog, DialogActions, useToast } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import { useCheckedForm } from "../../../lib/use-checked-form.ts";
import type { PlannedVisit, RoundPage } from "../round-types.ts";
import { VerbProblem } from "./verb-problem.tsx";
import { VisitFields } from "./visit-fields.tsx";

type Props = { round: RoundPage; visit: PlannedVisit; onClose: () => void };

/** 调整安排: another day, another inspector. */
export function ChangeDialog({ round, visit, onClose }: Props) {
  const trpc = useTRPC();
  const toast = useToast();
  const verb = useVerb(trpc.inspection.changeVisit.mutationOptions());
  // After somebody else's change the page brings the newer version with it.
  const now = round.visits.find(({ id }) => id === visit.id) ?? visit;
  const form = useCheckedForm({
    fresh: { plannedOn: visit.plannedOn, inspectorId: visit.inspectorId },
    schema: visitPlanInput.pick({ plannedOn: true, inspectorId: true }),
    refused: verb.error?.fields ?? [],
    send: async (parsed) => {
      const done = await verb.run({ id: visit.id, version: now.version, ...parsed });
      if (done === null) return;
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
        <VisitFields round={round} {...form} />
        <VerbProblem verb={verb} />
        <DialogActions>
          <Button onClick={onClose}>关闭</Button>
          <Button type="submit" variant="primary" loading={verb.pending}>
            保存
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
