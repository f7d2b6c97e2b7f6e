"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { NewEscalationNotice } from "../escalation-types.ts";

const IssueDialog = dynamic(() => import("./issue-dialog.tsx").then((file) => file.IssueDialog), {
  loading: () => null,
});

/** Opens the form of a new escalation notice. */
export function IssueButton(props: {
  label: string;
  /** Its accessible name, where the label is that of several. */
  name?: string;
  notice: NewEscalationNotice;
  today: string;
}) {
  const { label, name, notice, today } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" aria-label={name} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && <IssueDialog notice={notice} today={today} onClose={() => setOpen(false)} />}
    </>
  );
}
