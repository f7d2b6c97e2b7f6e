"use client";

import { useQuery } from "@tanstack/react-query";
import { type WorkCalendar, workCalendar } from "@xianlan/domain/calendar";
import { useMemo } from "react";
import { useTRPC } from "../../lib/trpc/client.tsx";

/** The county's working days, once they have come; forms say with them what a chosen day means. */
export function useWorkdays(): WorkCalendar | null {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.session.workdays.queryOptions(undefined, { staleTime: 600_000 }));
  return useMemo(() => (data === undefined ? null : workCalendar(data)), [data]);
}
