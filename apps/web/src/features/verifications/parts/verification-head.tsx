import { formatDay } from "@xianlan/domain/calendar";
import { Badge, linkClass, Sentence, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import type { FindingPage, Reader } from "../../findings/index.ts";
import type { QueuePlace } from "../verification-types.ts";

/** What is verified, until when, and where it stands in the queue. */
export function VerificationHead(props: { page: FindingPage; place: QueuePlace; reader: Reader }) {
  const { page, place, reader } = props;
  const { position, next, nextHref } = place;
  const { today } = reader;
  return (
    <header className="flex flex-col gap-3">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm print:hidden">
        <Link href="/verifications" prefetch={false} className={linkClass()}>
          核查验收
        </Link>
        <span className="text-muted">{position}</span>
        {next !== null && (
          <Link href={nextHref} prefetch={false} className={linkClass()}>
            下一件 {next.number}
          </Link>
        )}
      </p>
      <Sentence>
        {page.unitName}，{statusText(page, today)}
      </Sentence>
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <Link href={`/findings/${page.id}`} prefetch={false} className={linkClass()}>
          {page.number}
        </Link>
        <Badge strong>{page.severityLabel}</Badge>
        <Badge>{page.categoryLabel}</Badge>
        {page.returnedCount > 0 && <Badge strong>已退回{page.returnedCount}次</Badge>}
        {page.cycle > 1 && <Badge>第{page.cycle}轮</Badge>}
        <StatusLight tone={page.statusLight}>{page.text}</StatusLight>
      </p>
      <div className="grid max-w-6xl gap-x-8 gap-y-1 sm:grid-cols-[5rem_minmax(0,1fr)]">
        <p className="text-muted">问题</p>
        <p className="whitespace-pre-wrap">
          {(page.placeName || page.placeText) && (
            <span className="text-soft">{page.placeName || page.placeText}　</span>
          )}
          {page.fact}
        </p>
        {page.duty !== null && (
          <>
            <p className="text-muted">责任条款</p>
            <p>
              {page.duty.code} {page.duty.name}
            </p>
          </>
        )}
      </div>
    </header>
  );
}

function statusText(
  { state, stateLabel, verificationDueOn, verificationStartedByName }: FindingPage,
  today: string,
) {
  const limit = verificationDueOn === null ? "" : formatDay(verificationDueOn, today);
  const late = verificationDueOn !== null && verificationDueOn < today;
  if (state === "closure_requested") {
    return late ? `申请销号待受理，已过受理期限${limit}` : `申请销号待受理，期限${limit}`;
  }
  if (state === "verifying") {
    return `${verificationStartedByName}核查，${late ? `已过核查期限${limit}` : `期限${limit}`}`;
  }
  return stateLabel;
}
