import { formatInstant } from "@xianlan/domain/calendar";
import type { RequestKind } from "@xianlan/domain/finding";
import { DescriptionList } from "@xianlan/ui";
import type { ReactNode } from "react";
import { AttachmentList } from "../../attachments/index.ts";
import type { FindingPage } from "../finding-types.ts";
import { pendingOf } from "../requests.ts";

/** A decision's fields with the request it answers beside them; on a phone the request comes first. */
export function RequestBeside(props: {
  page: FindingPage;
  kind: RequestKind;
  today: string;
  children: ReactNode;
}) {
  const { page, kind, today, children } = props;
  const request = pendingOf(page, kind, today);
  if (request === null) return children;
  return (
    <div className="grid items-start gap-x-6 gap-y-5 sm:grid-cols-2">
      <section aria-label={request.title} className="flex min-w-0 flex-col gap-2 bg-wash px-4 py-3">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">{request.title}</span>
          <span className="text-xs text-muted">
            {request.requestedByName} 于{formatInstant(request.requestedAt, today)}
          </span>
        </p>
        <DescriptionList items={request.items} />
        <AttachmentList items={request.attachments} today={today} label="所附材料" />
      </section>
      <div className="flex min-w-0 flex-col gap-5">{children}</div>
    </div>
  );
}
