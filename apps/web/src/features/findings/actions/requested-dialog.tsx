"use client";

import { useQuery } from "@tanstack/react-query";
import { Dialog } from "@xianlan/ui";
import { LoadError } from "../../../components/load-error.tsx";
import { Queries, useTRPC } from "../../../lib/trpc/client.tsx";
import { actionLabel } from "../action-texts.ts";
import type { PageAction } from "../finding-types.ts";
import { ActionDialog } from "./action-dialog.tsx";
import type { ActionProps } from "./action-props.ts";

type Props = Omit<ActionProps, "page"> & {
  findingId: string;
  action: PageAction;
  onSwitch: (action: PageAction) => void;
};

/** The dialog of an action, on the finding as it is when the dialog opens. */
export function RequestedDialog(props: Props) {
  return (
    <Queries>
      <RequestedForm {...props} />
    </Queries>
  );
}

function RequestedForm({ findingId, ...dialog }: Props) {
  const trpc = useTRPC();
  // Nothing that was read before is shown: a form begins with the version it is sent with.
  const query = useQuery(
    trpc.finding.byId.queryOptions({ id: findingId }, { gcTime: 0, staleTime: 0 }),
  );
  if (query.data !== undefined) return <ActionDialog open page={query.data} {...dialog} />;
  if (query.isPending) return null;
  const title = actionLabel(dialog.action);
  return (
    <Dialog open onOpenChange={(open) => !open && dialog.onCancel()} title={title}>
      <LoadError query={query} />
    </Dialog>
  );
}
