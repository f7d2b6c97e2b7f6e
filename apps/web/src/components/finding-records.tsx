import { EscalationSection } from "../features/escalations/index.ts";
import { SelfCheckSection } from "../features/self-checks/index.ts";
import { EvidenceReuseSection } from "../features/verifications/index.ts";

type Records = {
  findingId: string;
  today: string;
  county: boolean;
  maySend: boolean;
  mayVerify: boolean;
};

/** What other features keep of a finding, as far as this person may read it, under its own sections. */
export function FindingRecords({ findingId, today, county, maySend, mayVerify }: Records) {
  return (
    <>
      {mayVerify && <EvidenceReuseSection findingId={findingId} today={today} />}
      <EscalationSection findingId={findingId} today={today} />
      {county && <SelfCheckSection findingId={findingId} today={today} maySend={maySend} />}
    </>
  );
}
