import { formatInstant } from "@xianlan/domain/calendar";
import type { RequestKind } from "@xianlan/domain/finding";
import { Badge, DescriptionList, Section } from "@xianlan/ui";
import { AttachmentList } from "../../attachments/index.ts";
import type { FindingPage } from "../finding-types.ts";
import { type FindingRequest, requestsOf } from "../requests.ts";

/** Requests of one kind with their answers, newest first; nothing where there are none. */
export function RequestsSection(props: {
  page: FindingPage;
  kind: RequestKind;
  today: string;
  title: string;
}) {
  const { page, kind, today, title } = props;
  const rows = requestsOf(page, kind, today);
  if (rows.length === 0) return null;
  return (
    <Section title={title} aside={rows.length > 1 ? `${rows.length}次` : undefined}>
      <RequestList rows={rows} today={today} />
    </Section>
  );
}

/** The whole request, and under it what was answered. */
export function RequestList({ rows, today }: { rows: readonly FindingRequest[]; today: string }) {
  return (
    <ol className="flex flex-col gap-5">
      {rows.toReversed().map((request) => (
        <li key={request.id} className="flex flex-col gap-2 border-t border-line pt-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="font-medium">{request.title}</span>
            <Badge strong={request.pending}>{request.outcome}</Badge>
            <span className="text-xs text-muted">
              {request.requestedByName} 于{formatInstant(request.requestedAt, today)}提出
            </span>
          </p>
          <DescriptionList items={request.items} />
          <AttachmentList items={request.attachments} today={today} label="所附材料" />
          {request.decidedAt !== null && (
            <p className="max-w-[48em] border-l-2 border-edge pl-4">
              {request.decisionReason}
              <span className="block text-xs text-muted">
                {request.decidedByName} 于{formatInstant(request.decidedAt, today)}答复
              </span>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
