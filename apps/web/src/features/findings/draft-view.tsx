"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { FindingSkeleton } from "./detail/finding-skeleton.tsx";
import type { DraftProps } from "./draft/draft-form.tsx";

// What was typed earlier is in the browser alone, so the server renders no form.
const DraftForm = dynamic(() => import("./draft/draft-form.tsx").then((file) => file.DraftForm), {
  ssr: false,
  loading: () => <FindingSkeleton />,
});

/** 新建问题. */
export function NewDraftView(props: DraftProps) {
  return <DraftForm {...props} page={null} />;
}

/** 修改草稿. */
export function EditDraftView({ id, ...props }: DraftProps & { id: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.finding.byId.queryOptions({ id }));
  if (data === undefined) return <FindingSkeleton />;
  return <DraftForm {...props} page={data} />;
}
