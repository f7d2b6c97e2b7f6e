import { Badge, Sentence } from "@xianlan/ui";
import type { ReactNode } from "react";
import { OnPrint } from "../../components/on-print.tsx";
import { PrintButton } from "../../components/print-button.tsx";
import { actionsFor } from "./action-groups.ts";
import { pageActionOf } from "./action-texts.ts";
import { ActionDesk, actionsPanelId, RefusedNotice } from "./detail/action-desk.tsx";
import { ActionsPanel } from "./detail/actions-panel.tsx";
import { ClockPanel } from "./detail/clock-panel.tsx";
import { FindingClosure } from "./detail/finding-closure.tsx";
import { FindingCycles } from "./detail/finding-cycles.tsx";
import { FindingFacts } from "./detail/finding-facts.tsx";
import { FindingLongTerm } from "./detail/finding-long-term.tsx";
import { FindingPrintout } from "./detail/finding-printout.tsx";
import { FindingMeasures, FindingProgress } from "./detail/finding-rectification.tsx";
import { FindingTimeline } from "./detail/finding-timeline.tsx";
import { RecurrenceHint } from "./detail/recurrence-hint.tsx";
import { RequestsSection } from "./detail/requests-section.tsx";
import { statusText } from "./finding-text.ts";
import type { FindingPage, Reader } from "./finding-types.ts";

type Shown = {
  page: FindingPage;
  reader: Reader;
  /** The action whose form the address asks for. */
  form: string | null;
  children: ReactNode;
};

/**
 * The page of one finding: what it is on the left; the clock, the actions, what happened on the right.
 * `children` are the records other features keep of it: 督办, 举一反三, the same place before.
 */
export function FindingView({ page, reader, form, children }: Shown) {
  const { today } = reader;
  return (
    <ActionDesk
      findingId={page.id}
      reader={reader}
      may={[...actionsFor(page)]}
      request={{ text: form, action: form === null ? null : pageActionOf(form) }}
    >
      <OnPrint>
        <FindingPrintout page={page} today={today} />
      </OnPrint>
      <article className="max-w-[88rem] print:hidden">
        <Heading page={page} />
        <RefusedNotice stateLabel={page.stateLabel} />
        <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
          <aside
            id={actionsPanelId}
            tabIndex={-1}
            aria-label="时限与办理"
            className="outline-none flex flex-col gap-5 lg:col-start-2 lg:row-start-1"
          >
            <ClockPanel page={page} today={today} />
            <ActionsPanel page={page} />
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
          </div>
          <div className="lg:col-start-2 lg:row-start-2">
            <FindingTimeline page={page} today={today} />
          </div>
        </div>
      </article>
    </ActionDesk>
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
      <PrintButton className="max-sm:hidden" variant="quiet">
        打印
      </PrintButton>
    </header>
  );
}
