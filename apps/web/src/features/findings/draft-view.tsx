"use client";

import dynamic from "next/dynamic";
import { FindingSkeleton } from "./detail/finding-skeleton.tsx";
import type { DraftProps } from "./draft/draft-form.tsx";
import type { FindingPage } from "./finding-types.ts";

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
export function EditDraftView(props: DraftProps & { page: FindingPage }) {
  return <DraftForm {...props} />;
}
