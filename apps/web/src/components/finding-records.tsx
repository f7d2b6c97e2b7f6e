import { EscalationSection } from "../features/escalations/index.ts";
import { type FindingPage, SamePlaceRows } from "../features/findings/index.ts";
import { SelfCheckSection } from "../features/self-checks/index.ts";
import { EvidenceReuseSection } from "../features/verifications/index.ts";
import { readIfAllowed } from "../lib/trpc/server.ts";

type Records = {
  page: Pick<FindingPage, "id" | "unitId" | "placeId" | "placeText">;
  today: string;
  county: boolean;
  maySend: boolean;
  mayVerify: boolean;
};

/** What other features keep of a finding, as far as this person may read it, under its own sections. */
export async function FindingRecords(props: Records) {
  const { page, today, county, maySend, mayVerify } = props;
  const { id: findingId, unitId, placeId, placeText } = page;
  const named = unitId !== null && (placeId !== null || placeText !== "");
  const where = named && { unitId, placeId, placeText, exceptId: findingId };
  const [reuse, escalations, checks, proposal, samePlace] = await Promise.all([
    mayVerify ? readIfAllowed((ask) => ask.finding.evidenceReuse({ id: findingId })) : null,
    readIfAllowed((ask) => ask.escalation.ofFinding({ findingId })),
    county ? readIfAllowed((ask) => ask.selfCheck.list({ findingId, limit: 100 })) : null,
    county && maySend ? readIfAllowed((ask) => ask.selfCheck.proposal({ findingId })) : null,
    where ? readIfAllowed((ask) => ask.finding.samePlace(where)) : null,
  ]);
  return (
    <>
      {reuse !== null && <EvidenceReuseSection reused={reuse.reused} today={today} />}
      {escalations !== null && (
        <EscalationSection findingId={findingId} today={today} data={escalations} />
      )}
      {checks !== null && <SelfCheckSection list={checks} proposal={proposal} today={today} />}
      {samePlace !== null && <SamePlaceRows rows={samePlace} today={today} />}
    </>
  );
}
