"use client";

import { useQuery } from "@tanstack/react-query";
import { Badge, Button, Notice, PrintIcon, Sentence, useToast } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { createParser, useQueryState } from "nuqs";
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { actionsFor } from "./action-groups.ts";
import { pageActionOf } from "./action-texts.ts";
import { ActionsPanel } from "./detail/actions-panel.tsx";
import { ClockPanel } from "./detail/clock-panel.tsx";
import { FindingClosure } from "./detail/finding-closure.tsx";
import { FindingCycles } from "./detail/finding-cycles.tsx";
import { FindingFacts } from "./detail/finding-facts.tsx";
import { FindingLongTerm } from "./detail/finding-long-term.tsx";
import { FindingPrintout } from "./detail/finding-printout.tsx";
import { FindingMeasures, FindingProgress } from "./detail/finding-rectification.tsx";
import { FindingSkeleton } from "./detail/finding-skeleton.tsx";
import { FindingTimeline } from "./detail/finding-timeline.tsx";
import { RecurrenceHint } from "./detail/recurrence-hint.tsx";
import { RequestsSection } from "./detail/requests-section.tsx";
import { SamePlace } from "./detail/same-place.tsx";
import { statusText } from "./finding-text.ts";
import type { FindingPage, PageAction, Reader } from "./finding-types.ts";

const medium = "print";

function subscribe(change: () => void): () => void {
  const printed = matchMedia(medium);
  printed.addEventListener("change", change);
  return () => printed.removeEventListener("change", change);
}

/** Whether the page is being laid out for print: its printout is rendered only then. */
function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(medium).matches,
    () => false,
  );
}

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const ActionDialog = dynamic(
  () => import("./actions/action-dialog.tsx").then((file) => file.ActionDialog),
  {
    loading: () => null,
  },
);

/**
 * The page of one finding: what it is on the left; the clock, the actions, what happened on the right.
 * `children` are the records other features keep of it: 督办, 举一反三, the same place before.
 */
export function FindingView(props: { id: string; reader: Reader; children?: ReactNode }) {
  const { id, reader, children } = props;
  const trpc = useTRPC();
  const query = useQuery(trpc.finding.byId.queryOptions({ id }));
  if (query.data !== undefined) {
    return (
      <Loaded page={query.data} reader={reader}>
        {children}
      </Loaded>
    );
  }
  if (query.isPending) return <FindingSkeleton />;
  return <LoadError query={query} />;
}

/** The action whose form is open, in the address. */
const openAction = createParser<PageAction>({ parse: pageActionOf, serialize: String });

function Loaded(props: { page: FindingPage; reader: Reader; children: ReactNode }) {
  const { page, reader, children } = props;
  const [requested, setRequested] = useQueryState("do", openAction);
  const toast = useToast();
  const printing = usePrinting();
  const { today } = reader;
  const [openedAction, setOpenedAction] = useState<PageAction | null>(null);
  const may = requested !== null && actionsFor(page).has(requested);
  // An open form stays while the finding moves under it: its writer is shown what changed.
  if (may && openedAction !== requested) setOpenedAction(requested);
  const shown = requested !== null && (may || openedAction === requested) ? requested : null;
  const panel = useRef<HTMLElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    if (shown !== null) opened.current = true;
    else if (opened.current && document.activeElement === document.body) panel.current?.focus();
  }, [shown]);
  const close = () => {
    setOpenedAction(null);
    void setRequested(null);
  };
  return (
    <>
      {printing && <FindingPrintout page={page} today={today} />}
      <article className="max-w-[88rem] print:hidden">
        <Heading page={page} />
        {requested !== null && shown === null && (
          <div className="mt-4">
            <Notice
              action={
                <Button variant="quiet" size="sm" onClick={close}>
                  知道了
                </Button>
              }
            >
              这件问题现为“{page.stateLabel}”，这一步不用您办，或者已经办过。
            </Notice>
          </div>
        )}
        <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
          <aside
            ref={panel}
            tabIndex={-1}
            aria-label="时限与办理"
            className="outline-none flex flex-col gap-5 lg:col-start-2 lg:row-start-1"
          >
            <ClockPanel page={page} today={today} />
            <ActionsPanel page={page} onChoose={(action) => void setRequested(action)} />
          </aside>
          <div className="flex min-w-0 flex-col gap-9 lg:col-start-1 lg:row-span-2 lg:row-start-1">
            <RecurrenceHint page={page} today={today} />
            <FindingFacts page={page} reader={reader} />
            <RequestsSection page={page} kind="dispute" today={today} title="异议" />
            <RequestsSection page={page} kind="veto" today={today} title="一票否决" />
            <FindingMeasures page={page} today={today} />
            <RequestsSection page={page} kind="extension" today={today} title="延期" />
            <FindingLongTerm page={page} today={today} />
            <FindingProgress page={page} today={today} />
            <FindingClosure page={page} today={today} />
            <FindingCycles page={page} today={today} />
            {children}
            {page.unitId !== null && (
              <SamePlace
                unitId={page.unitId}
                placeId={page.placeId}
                placeText={page.placeText}
                exceptId={page.id}
                today={today}
              />
            )}
          </div>
          <div className="lg:col-start-2 lg:row-start-2">
            <FindingTimeline page={page} today={today} />
          </div>
        </div>
        {shown !== null && (
          <ActionDialog
            open
            action={shown}
            page={page}
            reader={reader}
            onCancel={close}
            onSwitch={(action) => void setRequested(action)}
            onDone={(title) => {
              close();
              toast({ title });
            }}
          />
        )}
      </article>
    </>
  );
}

function Heading({ page }: { page: FindingPage }) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-4">
      <div>
        <p className="text-sm text-muted">{page.number}</p>
        <Sentence className="mt-1">
          {page.unitName || "责任单位未定"}，{statusText(page)}
        </Sentence>
        <p className="mt-2 flex flex-wrap gap-1.5">
          <Badge strong>{page.severityLabel}</Badge>
          <Badge>{page.categoryLabel}</Badge>
          <Badge>{page.inspectionLabel}</Badge>
          {page.cycle > 1 && <Badge strong>第{page.cycle}轮</Badge>}
          {page.vetoed && <Badge strong>一票否决</Badge>}
          {page.badges.map(({ key, label }) => (
            <Badge key={key} strong>
              {label}
            </Badge>
          ))}
        </p>
      </div>
      <Button
        className="max-sm:hidden"
        variant="quiet"
        icon={<PrintIcon />}
        onClick={() => window.print()}
      >
        打印
      </Button>
    </header>
  );
}
