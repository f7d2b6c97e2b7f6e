"use client";

import { Badge, Button } from "@xianlan/ui";
import { useEffect, useRef } from "react";
import type { Proposal } from "../import-types.ts";
import { checkedItem, type Decision } from "../proposal-draft.ts";
import { ProposalFields } from "./proposal-fields.tsx";

const stateLabels = { open: "待定", adopted: "已采用", dropped: "不采用" } as const;

/** One proposal: closed a line, open the sentence with its fields and the decision. */
export function ProposalItem(props: {
  proposal: Proposal;
  decision: Decision;
  /** Counts the proposals from 1. */
  ordinal: number;
  open: boolean;
  foundOn: string;
  /** Show what is missing, after an attempt to adopt. */
  strict: boolean;
  onOpen: () => void;
  onChange: (changes: Partial<Decision>) => void;
  onAdopt: () => void;
  onDrop: () => void;
}) {
  const { proposal, decision, ordinal, open, foundOn, strict, onOpen, onChange } = props;
  const heading = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    const opened = open && !wasOpen.current;
    wasOpen.current = open;
    if (!opened) return;
    // The keyboard goes along to the next one.
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest("li")?.scrollIntoView({ block: "start" });
  }, [open]);
  const whom = proposal.unit?.name ?? proposal.unitText ?? "单位待定";
  const faults = strict ? checkedItem(decision.draft, foundOn).faults : {};
  const faulty = Object.keys(faults).length;
  return (
    <li id={`proposal-${proposal.id}`} className="scroll-mt-18 border-b border-line py-3">
      <h4>
        <button
          ref={heading}
          type="button"
          aria-expanded={open}
          onClick={onOpen}
          className="flex w-full items-start gap-3 py-1 text-left text-sm max-sm:min-h-10"
        >
          <span className="w-6 shrink-0 text-right text-muted">{ordinal}</span>
          <span className="min-w-0 flex-1">
            <span className="font-medium">{whom}</span>
            <span className={open ? "block" : "block truncate text-muted"}>
              {proposal.sentence}
            </span>
          </span>
          <Badge strong={decision.state === "adopted"}>{stateLabels[decision.state]}</Badge>
        </button>
      </h4>
      {open && (
        <div className="mt-3 flex flex-col gap-4 sm:pl-9">
          {proposal.drafted && (
            <p className="text-sm font-medium">这句话已登记为 {proposal.drafted.number}</p>
          )}
          <div className="flex flex-wrap items-center gap-2">
            <Button variant="primary" onClick={props.onAdopt}>
              采用
            </Button>
            <Button onClick={props.onDrop}>不采用</Button>
            <span className="text-xs text-muted">可以先改下面的内容</span>
          </div>
          {faulty > 0 && (
            <p role="alert" className="text-sm font-medium">
              有{faulty}处需要修改，还没有采用
            </p>
          )}
          <ProposalFields
            draft={decision.draft}
            proposal={proposal}
            faults={faults}
            // What was adopted and then changed has to be confirmed once more.
            onChange={(draft) =>
              onChange(decision.state === "adopted" ? { draft, state: "open" } : { draft })
            }
          />
        </div>
      )}
    </li>
  );
}
