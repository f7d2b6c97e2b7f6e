"use client";

import { Button, Notice, useToast } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { usePathname, useSearchParams } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import type { PageAction, Reader } from "../finding-types.ts";

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const RequestedDialog = dynamic(
  () => import("../actions/requested-dialog.tsx").then((file) => file.RequestedDialog),
  { loading: () => null },
);

type Desk = {
  choose: (action: PageAction) => void;
  /** The address asks for a form that is not this person's, or not the finding's any more. */
  refused: boolean;
  close: () => void;
};

const DeskContext = createContext<Desk | null>(null);

/** The forms of the page this stands on. */
export function useActionDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("useActionDesk needs an ActionDesk around it");
  return desk;
}

/** Where focus goes when a form is done and its button is gone. */
export const actionsPanelId = "finding-actions";

/** The form an address names, as the server read it: the text, and the action it names. */
export type ActionRequest = { text: string | null; action: PageAction | null };

type Props = {
  findingId: string;
  reader: Reader;
  /** All this person may do now. */
  may: readonly PageAction[];
  request: ActionRequest;
  children: ReactNode;
};

/** Around a finding's page: which form is open stands in the address, under `do`. */
export function ActionDesk({ findingId, reader, may, request, children }: Props) {
  const pathname = usePathname();
  const search = useSearchParams();
  const toast = useToast();
  const text = search.get("do");
  // A former name is known to the server alone; what is chosen here goes by today's.
  const requested = text === request.text ? request.action : (text as PageAction | null);
  const [openedAction, setOpenedAction] = useState<PageAction | null>(null);
  const allowed = requested !== null && may.includes(requested);
  // An open form stays while the finding moves under it: its writer is shown what changed.
  if (allowed && openedAction !== requested) setOpenedAction(requested);
  const shown = requested !== null && (allowed || openedAction === requested) ? requested : null;
  const opened = useRef(false);
  useEffect(() => {
    if (shown !== null) opened.current = true;
    else if (opened.current && document.activeElement === document.body) {
      document.getElementById(actionsPanelId)?.focus();
    }
  }, [shown]);
  const go = (action: PageAction | null) => {
    const next = new URLSearchParams(search);
    if (action === null) next.delete("do");
    else next.set("do", action);
    const { hash } = window.location;
    window.history.replaceState(null, "", `${pathname}${next.size > 0 ? `?${next}` : ""}${hash}`);
  };
  const close = () => {
    setOpenedAction(null);
    go(null);
  };
  const desk = { choose: go, refused: requested !== null && shown === null, close };
  return (
    <DeskContext value={desk}>
      {children}
      {shown !== null && (
        <RequestedDialog
          action={shown}
          findingId={findingId}
          reader={reader}
          onCancel={close}
          onSwitch={go}
          onDone={(title) => {
            close();
            toast({ title });
          }}
        />
      )}
    </DeskContext>
  );
}

/** In place of a form that was asked for and is not to be opened. */
export function RefusedNotice({ stateLabel }: { stateLabel: string }) {
  const { refused, close } = useActionDesk();
  if (!refused) return null;
  return (
    <div className="mt-4">
      <Notice
        action={
          <Button variant="quiet" size="sm" onClick={close}>
            知道了
          </Button>
        }
      >
        这件问题现为“{stateLabel}”，这一步不用您办，或者已经办过。
      </Notice>
    </div>
  );
}
