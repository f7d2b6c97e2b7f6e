import { formatInstant } from "@xianlan/domain/calendar";
import { Badge, Section } from "@xianlan/ui";
import { AttachmentList } from "../../attachments/index.ts";
import { measureName } from "../finding-text.ts";
import type { FindingPage } from "../finding-types.ts";
import { VerdictList } from "./verdict-list.tsx";

type Verification = FindingPage["verifications"][number];

const outcomes: Record<string, string> = { returned: "退回整改", closed: "同意销号" };

/** Each request for closure with what its verification found, newest first. */
export function FindingClosure({ page, today }: { page: FindingPage; today: string }) {
  if (page.closureRequests.length === 0) return null;
  return (
    <Section title="申请销号与核查验收" aside={`申请${page.closureRequests.length}次`}>
      <ol className="flex flex-col gap-6">
        {page.closureRequests.toReversed().map((request, index) => (
          <li key={request.id} className="flex flex-col gap-3 border-t border-line pt-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-medium">第{page.closureRequests.length - index}次申请</span>
              <span className="text-xs text-muted">
                {request.requestedByName} 于{formatInstant(request.requestedAt, today)}申请
              </span>
            </p>
            <ol className="space-y-1">
              {request.results.map(({ measureId, result }) => (
                <li key={measureId} className="max-w-[48em]">
                  <span className="text-muted">{measureName(page, measureId)}：</span>
                  {result}
                </li>
              ))}
            </ol>
            {request.prevention !== "" && (
              <p className="max-w-[48em]">
                <span className="text-muted">防止反弹：</span>
                {request.prevention}
              </p>
            )}
            <AttachmentList items={request.attachments} today={today} />
            {page.verifications
              .filter(({ closureRequestId }) => closureRequestId === request.id)
              .map((verification) => (
                <VerificationPart
                  key={verification.id}
                  page={page}
                  verification={verification}
                  today={today}
                />
              ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function VerificationPart(props: { page: FindingPage; verification: Verification; today: string }) {
  const { page, verification, today } = props;
  const { methodLabel, startedByName, startedAt, outcome, decidedAt } = verification;
  const signers = [verification.firstSignerName, verification.secondSignerName].filter(Boolean);
  return (
    <div className="border-l-2 border-edge pl-4">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{methodLabel}</span>
        <Badge strong={outcome !== null}>
          {outcome === null ? "核查中" : (outcomes[outcome] ?? outcome)}
        </Badge>
        <span className="text-xs text-muted">
          {startedByName} 于{formatInstant(startedAt, today)}受理
          {decidedAt !== null && `，${formatInstant(decidedAt, today)}作出结论`}
        </span>
      </p>
      {signers.length > 0 && <p className="mt-1 text-sm text-soft">签字：{signers.join("、")}</p>}
      {verification.verdicts.length > 0 && (
        <VerdictList criteria={page.criteria} verdicts={verification.verdicts} />
      )}
    </div>
  );
}
