"use client";

import { useQuery } from "@tanstack/react-query";
import type { Permission } from "@xianlan/domain/account";
import { Badge, Button, EmptyState, linkClass, Sentence, TableSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { RatingPanel } from "./parts/rating-panel.tsx";
import type { RatingLine } from "./rating-types.ts";
import { ratingHref, ratingParsers } from "./search-params.ts";

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const ProposeDialog = dynamic(
  () => import("./parts/propose-dialog.tsx").then((file) => file.ProposeDialog),
  { loading: () => null },
);

/** 档次: what is open to objection, what is published; the office proposes and publishes. */
export function RatingsView({ permissions }: { permissions: readonly Permission[] }) {
  const trpc = useTRPC();
  const [{ id }, setParams] = useQueryStates(ratingParsers, { history: "push" });
  const [proposing, setProposing] = useState(false);
  const query = useQuery(trpc.rating.list.queryOptions());
  if (query.isPending) return <TableSkeleton rows={5} columns={4} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { ratings, today, suggestedPeriodId } = query.data;
  const mayPublish = permissions.includes("rating.publish");
  const shown = id ?? ratings.find(({ state }) => state !== "withdrawn")?.id ?? null;
  const propose = mayPublish && (
    <Button
      variant={ratings.length === 0 ? "primary" : "secondary"}
      onClick={() => setProposing(true)}
    >
      公示新一期
    </Button>
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
          {shown !== null && <RatingPanel id={shown} permissions={permissions} />}
          <section aria-label="各期档次" className="flex flex-col gap-2">
            <header className="flex flex-wrap items-center justify-between gap-3">
              <h2 className="text-lg font-semibold">各期档次</h2>
              {propose}
            </header>
            <ul className="border-t border-ink">
              {ratings.map((rating) => (
                <RatingItem key={rating.id} rating={rating} current={rating.id === shown} />
              ))}
            </ul>
          </section>
        </>
      )}
      {proposing && (
        <ProposeDialog
          today={today}
          suggested={suggestedPeriodId}
          onClose={() => setProposing(false)}
          onProposed={(next) => void setParams({ id: next })}
        />
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
