"use client";

import dynamic from "next/dynamic";
import type { ObjectionTarget } from "./objection-types.ts";

// It asks what became of an earlier objection before it shows anything.
const ObjectionState = dynamic(
  () => import("./objection-state.tsx").then((file) => file.ObjectionState),
  { ssr: false, loading: () => null },
);

/**
 * 提出异议 beside what a list or a rating says of the own unit. While one waits, its state stands in
 * place of the button; after a decision both do. For people who may raise one.
 */
export function ObjectionButton(props: { target: ObjectionTarget; today: string }) {
  return <ObjectionState target={props.target} today={props.today} />;
}
