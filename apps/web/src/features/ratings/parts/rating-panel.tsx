"use client";

import { useQuery } from "@tanstack/react-query";
import type { Permission } from "@xianlan/domain/account";
import { formatDay } from "@xianlan/domain/calendar";
import { Button, linkClass, Notice, Sentence, TableSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { ExportLink, tableHref } from "../../../components/export-link.tsx";
import { LoadError } from "../../../components/load-error.tsx";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import type { Rating, RatingAction } from "../rating-types.ts";
import { RatingTable } from "./rating-table.tsx";

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const ActionQuestion = dynamic(
  () => import("./action-question.tsx").then((file) => file.ActionQuestion),
  { loading: () => null },
);

/** 公布, 更新得分, 撤回; why it cannot be published yet stands beside them. */
function RatingActions({ rating }: { rating: Rating }) {
  const [open, setOpen] = useState<RatingAction | null>(null);
  const { state, publishRefusal, undecidedUnits } = rating;
  if (state === "withdrawn") return null;
  return (
    <div className="flex flex-col gap-3 print:hidden">
      {state === "proposed" && publishRefusal !== null && (
        <Notice title={publishRefusal}>
          {undecidedUnits.length > 0 && (
            <Link href="/submissions?tab=objections" className={linkClass("prose")}>
              去复核异议
            </Link>
          )}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        {state === "proposed" && (
          <>
            <Button
              variant="primary"
              disabled={publishRefusal !== null}
              onClick={() => setOpen("publish")}
            >
              公布档次
            </Button>
            <Button onClick={() => setOpen("refresh")}>更新得分</Button>
          </>
        )}
        <Button onClick={() => setOpen("withdraw")}>撤回</Button>
      </div>
      {open !== null && (
        <ActionQuestion action={open} rating={rating} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

/** One rating: its sentence, what may be done with it, its rows. */
export function RatingPanel({
  id,
  permissions,
}: {
  id: string;
  permissions: readonly Permission[];
}) {
  const trpc = useTRPC();
  const query = useQuery(trpc.rating.byId.queryOptions({ id }));
  if (query.isPending) return <TableSkeleton rows={10} columns={4} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const rating = query.data;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <Sentence>{rating.sentence}</Sentence>
        <ExportLink href={tableHref("standing", { id })} />
      </div>
      <p className="text-soft">
        得分截至{formatDay(rating.asOf, rating.today)}，
        {rating.ranked ? "按得分排列" : "只公布档次，不排名次"}。
      </p>
      {rating.correctedNote !== "" && (
        <Notice title="已更正">{rating.correctedNote}；公布的档次保持不变。</Notice>
      )}
      {permissions.includes("rating.publish") && <RatingActions rating={rating} />}
      {permissions.includes("objection.raise") && <ObjectionNote rating={rating} />}
      <RatingTable rating={rating} />
    </div>
  );
}

/** Where the unit's lead objects while it is open. */
function ObjectionNote({ rating }: { rating: Rating }) {
  if (rating.undecided > 0) {
    return <Notice title="本单位的异议正在复核">督查办复核后会重新公示。</Notice>;
  }
  if (!rating.objectionOpen) return null;
  return (
    <p>
      对本单位得分有异议的，
      <Link
        href={`/submissions?tab=objections&standing=${rating.id}`}
        className={linkClass("prose")}
      >
        提出异议
      </Link>
      。
    </p>
  );
}
