import type { Permission } from "@xianlan/domain/account";
import { Badge, EmptyState, linkClass, Sentence } from "@xianlan/ui";
import Link from "next/link";
import { ProposeButton } from "./parts/propose-button.tsx";
import { RatingPanel } from "./parts/rating-panel.tsx";
import type { Rating, RatingLine, RatingList } from "./rating-types.ts";
import { ratingHref } from "./search-params.ts";

/** 档次: what is open to objection, what is published; the office proposes and publishes. */
export function RatingsView(props: {
  list: RatingList;
  /** The one that is opened; null while there is none. */
  shown: Rating | null;
  permissions: readonly Permission[];
}) {
  const { list, shown, permissions } = props;
  const { ratings, today, suggestedPeriodId } = list;
  const propose = permissions.includes("rating.publish") && (
    <ProposeButton first={ratings.length === 0} today={today} suggested={suggestedPeriodId} />
  );
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      {ratings.length === 0 ? (
        <>
          <Sentence>还没有公示或公布的档次</Sentence>
          <EmptyState title="还没有档次" action={propose}>
            督查办公示一期得分后，各乡镇有三个工作日可以提出异议，期满公布。
          </EmptyState>
        </>
      ) : (
        <>
          {shown !== null && <RatingPanel rating={shown} permissions={permissions} />}
          <section aria-label="各期档次" className="flex flex-col gap-2">
            <header className="flex flex-wrap items-center justify-between gap-3">
              <h2 className="text-lg font-semibold">各期档次</h2>
              {propose}
            </header>
            <ul className="border-t border-ink">
              {ratings.map((rating) => (
                <RatingItem key={rating.id} rating={rating} current={rating.id === shown?.id} />
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  );
}

function RatingItem({ rating, current }: { rating: RatingLine; current: boolean }) {
  const { id, label, stateLabel, sentence, correctedNote, own, withdrawnReason } = rating;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-line py-2">
      <Link
        href={ratingHref(id)}
        prefetch={false}
        aria-current={current ? "true" : undefined}
        className={linkClass(
          "plain",
          "font-medium max-sm:inline-flex max-sm:min-h-10 max-sm:items-center",
        )}
      >
        {label}
      </Link>
      <Badge strong={current}>{stateLabel}</Badge>
      {correctedNote !== "" && <Badge>已更正</Badge>}
      {own !== null && (
        <span className="font-semibold">
          {own.tierName} {own.total}
        </span>
      )}
      <span className="w-full text-soft">
        {withdrawnReason === "" ? sentence : `${sentence}：${withdrawnReason}`}
      </span>
    </li>
  );
}
