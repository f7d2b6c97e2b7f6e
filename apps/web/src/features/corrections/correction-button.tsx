"use client";

import { correctionInput } from "@xianlan/domain";
import { Button, Dialog } from "@xianlan/ui";
import { useState } from "react";
import type { CorrectableLine } from "./correction-types.ts";
import { CorrectionForm } from "./parts/correction-form.tsx";

/** 申请更正 beside a line of a locked form: a dialog with the old value and a place for the new one. */
export function CorrectionButton({ line, today }: { line: CorrectableLine; today: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" aria-label={`申请更正${line.name}`} onClick={() => setOpen(true)}>
        申请更正
      </Button>
      {open && (
        <Dialog
          open
          onOpenChange={setOpen}
          title={`申请更正：${line.name}`}
          description="报督查办审批，同意后生效；原值和新值都会保留"
        >
          <CorrectionForm
            line={line}
            today={today}
            schema={correctionInput}
            onDone={() => setOpen(false)}
          />
        </Dialog>
      )}
    </>
  );
}
