"use client";

import { useQuery } from "@tanstack/react-query";
import { Dialog } from "@xianlan/ui";
import { LoadError } from "../../../components/load-error.tsx";
import { Queries, useTRPC } from "../../../lib/trpc/client.tsx";
import { DrawDialog } from "../draws/draw-dialog.tsx";
import type { InspectionPage, RequestedForm } from "../inspection-types.ts";
import { CancelDialog } from "./cancel-dialog.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { PlanDialog } from "./plan-dialog.tsx";

type Props = { id: string; form: RequestedForm; onClose: () => void };

/** The dialog that was asked for, on the inspection as it is while the dialog is open. */
export function RequestedDialog(props: Props) {
  return (
    <Queries>
      <Requested {...props} />
    </Queries>
  );
}

function Requested({ id, form, onClose }: Props) {
  const trpc = useTRPC();
  // Nothing that was read before is shown: a form begins with the version it is sent with.
  const query = useQuery(trpc.inspection.byId.queryOptions({ id }, { gcTime: 0, staleTime: 0 }));
  if (query.data !== undefined) {
    return <FormDialog inspection={query.data} form={form} onClose={onClose} />;
  }
  if (query.isPending) return null;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="没有载入">
      <LoadError query={query} />
    </Dialog>
  );
}

function FormDialog(props: {
  inspection: InspectionPage;
  form: RequestedForm;
  onClose: () => void;
}) {
  const { inspection, form, onClose } = props;
  if (form.action === "draw") return <DrawDialog inspection={inspection} onClose={onClose} />;
  if (form.action === "close") return <CloseDialog inspection={inspection} onClose={onClose} />;
  if (form.action === "plan") {
    return <PlanDialog inspection={inspection} unitId={form.unitId} onClose={onClose} />;
  }
  const visit = inspection.visits.find((one) => one.id === form.visitId);
  if (visit === undefined) return null;
  if (form.action === "cancel") return <CancelDialog visit={visit} onClose={onClose} />;
  return <ChangeDialog inspection={inspection} visit={visit} onClose={onClose} />;
}
