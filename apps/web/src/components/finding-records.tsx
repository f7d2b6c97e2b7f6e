import { EscalationSection } from "../features/escalations/index.ts";
import { SelfCheckSection } from "../features/self-checks/index.ts";

/** What other features keep of a finding, under its own sections. */
export function FindingRecords(props: { findingId: string; today: string; maySend: boolean }) {
  const { findingId, today, maySend } = props;
  return (
    <>
      <EscalationSection {...{ findingId, today }} />
      {maySend && <SelfCheckSection {...{ findingId, today }} />}
    </>
  );
}
