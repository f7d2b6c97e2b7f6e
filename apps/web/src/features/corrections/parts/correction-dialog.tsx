"use client";

import { correctionInput } from "@xianlan/domain/correction";
import { Dialog } from "@xianlan/ui";
import type { CorrectableLine } from "../correction-types.ts";
import { CorrectionForm } from "./correction-form.tsx";

/** The old value and a place for the new one, over the submission that is locked. */
export function CorrectionDialog(props: {
  line: CorrectableLine;
  today: string;
  onClose: () => void;
}) {
  const { line, today, onClose } = props;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`申请更正：${line.name}`}
      description="报督查办审批，同意后生效；原值和新值都会保留"
    >
      <CorrectionForm line={line} today={today} schema={correctionInput} onDone={onClose} />
    </Dialog>
  );
}
