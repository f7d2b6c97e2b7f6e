"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { SamePlaceRows } from "./same-place-rows.tsx";

/** A place that may still be chosen, and the finding whose page shows it. */
type Where = {
  unitId: string;
  placeId: string | null;
  placeText: string;
  exceptId?: string;
  today: string;
};

/** 同一点位此前问题, asked while the place is chosen. */
export function SamePlace({ today, ...where }: Where) {
  const trpc = useTRPC();
  const named = where.placeId !== null || where.placeText !== "";
  const { data } = useQuery(trpc.finding.samePlace.queryOptions(where, { enabled: named }));
  if (!named || data === undefined) return null;
  return <SamePlaceRows rows={data} today={today} />;
}
