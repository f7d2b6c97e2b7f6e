"use client";

import { useQuery } from "@tanstack/react-query";
import { Notice } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { ObjectionButton } from "../objection-button.tsx";

/** The rating a unit came from to object to. */
export function RatingObjection({ id, today }: { id: string; today: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.rating.list.queryOptions());
  const rating = query.data?.ratings.find((one) => one.id === id);
  if (rating === undefined) return null;
  return (
    <Notice
      title={`${rating.label}档次公示`}
      action={
        rating.objectionOpen ? (
          <ObjectionButton
            target={{ subject: "rating", subjectId: id, title: `${rating.label}档次` }}
            today={today}
          />
        ) : undefined
      }
    >
      {rating.objectionOpen
        ? "对本单位得分有异议的，请在公示期内提出。"
        : "公示期已过，不能再提出异议。"}
    </Notice>
  );
}
