import { recurrenceDays } from "@xianlan/domain/finding";
import { buttonClass, linkClass, Notice } from "@xianlan/ui";
import Link from "next/link";
import { dayOrDash } from "../finding-text.ts";
import type { FindingPage } from "../finding-types.ts";
import { ReopenButton } from "../requests/reopen-button.tsx";

type Prior = NonNullable<FindingPage["prior"]>;

/** On a draft: the like finding that was closed, to be reopened within 180 days, linked after. */
export function RecurrenceHint({ page, today }: { page: FindingPage; today: string }) {
  const { prior } = page;
  if (page.state !== "draft" || prior === null) return null;
  const link = (
    <Link href={`/findings/${prior.id}`} prefetch={false} className={linkClass("prose")}>
      {prior.number}
    </Link>
  );
  const closed = `${dayOrDash(prior.closedOn, today)}销号`;
  if (prior.kind === "link") {
    return (
      <Notice title="同一条款、同一点位此前有过问题">
        {link}已于{closed}，交办时自动关联为再次发生。
      </Notice>
    );
  }
  if (prior.reopenRequested) {
    return (
      <Notice title={`已提请${prior.number}重新挂账，等待督查办确认`}>
        {link}确认后重新整改。本草稿请撤销；确属另一件事的，交办时写明另立理由。
      </Notice>
    );
  }
  return (
    <Notice
      kind="warning"
      title={`同一条款、同一点位的问题销号不满${recurrenceDays}天`}
      action={<Choices page={page} prior={prior} />}
    >
      {link}已于{closed}。又发生的，应提请重新挂账；确属另一件事的，另立并写明理由。
    </Notice>
  );
}

function Choices({ page, prior }: { page: FindingPage; prior: Prior }) {
  const { id, version, fact, foundOn, visitId } = page;
  return (
    <span className="flex flex-wrap gap-2">
      <ReopenButton
        draft={{ id, version, fact, foundOn, visitId }}
        prior={{ id: prior.id, version: prior.version, number: prior.number }}
        mayWithdraw={page.available.includes("withdraw")}
      />
      {page.available.includes("issue") && (
        <Link
          href={`/findings/${page.id}?do=issue`}
          prefetch={false}
          className={buttonClass({ size: "sm", className: "no-underline" })}
        >
          另立
        </Link>
      )}
    </span>
  );
}
