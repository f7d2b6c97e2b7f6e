"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";
import type { ObjectionOfRow } from "./objection-of-row.tsx";

const Objection = dynamic(
  () => import("./objection-of-row.tsx").then((file) => file.ObjectionOfRow),
  { ssr: false, loading: () => null },
);

/** 提出异议 beside a row of a list; it asks how objections stand, after the page. */
export function RowObjection(props: ComponentProps<typeof ObjectionOfRow>) {
  return <Objection {...props} />;
}
