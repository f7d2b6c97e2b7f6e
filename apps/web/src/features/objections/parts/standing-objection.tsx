"use client";

import { useQuery } from "@tanstack/react-query";
import { Notice } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { ObjectionButton } from "../objection-button.tsx";

/** The standing a unit came from to object to. */
export function StandingObjection({ id, today }: { id: string; today: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.standing.list.queryOptions());
  const standing = query.data?.standings.find((one) => one.id === id);
  if (standing === undefined) return null;
  return (
    <Notice
      title={`${standing.label}档次公示`}
      action={
        standing.objectionOpen ? (
          <ObjectionButton
            target={{ subject: "standing", subjectId: id, title: `${standing.label}档次` }}
            today={today}
          />
        ) : undefined
      }
    >
      {standing.objectionOpen
        ? "对本单位得分有异议的，请在公示期内提出。"
        : "公示期已过，不能再提出异议。"}
    </Notice>
  );
}
