"use client";

import { Button, Section, useToast } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Queries } from "../../../lib/trpc/client.tsx";
import { ActionDialog, type FindingPage, type Reader } from "../../findings/index.ts";
import { verdictActions } from "../verdict-action.ts";
import { VerdictForm } from "./verdict-form.tsx";

/** 销号标准: shown for reading before verification starts, then judged in place by the verifier. */
export function VerdictColumn(props: Props) {
  return (
    <Queries>
      <Criteria {...props} />
    </Queries>
  );
}

/** `nextHref` is where to go once this one is decided. */
type Props = { page: FindingPage; reader: Reader; nextHref: string };

function Criteria({ page, reader, nextHref }: Props) {
  const [taking, setTaking] = useState(false);
  const router = useRouter();
  const toast = useToast();
  const mayStartVerification = page.available.includes("start_verification");
  const judges = verdictActions(page.available).length > 0;
  return (
    <Section title="销号标准" aside={`${page.criteria.length}条`}>
      {judges ? (
        <VerdictForm
          page={page}
          reader={reader}
          onDone={(message) => {
            toast({ title: `${page.number} ${message}` });
            router.push(nextHref);
          }}
          onCancel={() => router.push("/verifications")}
        />
      ) : (
        <>
          <ol className="divide-y divide-line border-y border-line">
            {page.criteria.map((criterion, at) => (
              <li key={criterion.id} className="py-3">
                <span className="text-muted">标准{at + 1}：</span>
                {criterion.text}
              </li>
            ))}
          </ol>
          <div className="mt-4 print:hidden">
            {mayStartVerification ? (
              <Button variant="primary" className="max-sm:w-full" onClick={() => setTaking(true)}>
                受理核查
              </Button>
            ) : (
              <p className="text-sm text-muted">{nextActorText(page)}</p>
            )}
          </div>
        </>
      )}
      {taking && (
        <ActionDialog
          open
          action="start_verification"
          page={page}
          reader={reader}
          onCancel={() => setTaking(false)}
          onDone={(title) => {
            setTaking(false);
            toast({ title });
          }}
        />
      )}
    </Section>
  );
}

function nextActorText({
  state,
  stateLabel,
  closureProposedBy,
  verificationStartedByName,
}: FindingPage): string {
  if (state === "verifying" && closureProposedBy !== null)
    return "已提请销号，等待督查办第二签字。";
  if (state === "verifying")
    return `由${verificationStartedByName}核查，结论由核查人或督查办作出。`;
  return `这件问题现为“${stateLabel}”，没有要核查的。`;
}
