"use client";

import { vetoInput } from "@xianlan/domain";
import { TextArea } from "@xianlan/ui";
import type { z } from "zod";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import { useDeedForm } from "../use-deed-form.ts";
import { DeedFrame } from "./deed-frame.tsx";
import { type DeedProps, draftKey } from "./deed-props.ts";
import { ReasonField } from "./reason-field.tsx";
import { VetoEffect } from "./veto-effect.tsx";

/** 提请一票否决: the office cites the clause; nothing happens until a leader confirms. */
export function VetoForm({ page, reader, onDone, onCancel }: DeedProps) {
  const trpc = useTRPC();
  const verb = useVerb(trpc.finding.proposeVeto.mutationOptions());
  const form = useDeedForm({
    draftKey: draftKey(reader, page.id, "propose_veto"),
    version: page.version,
    fresh: { clause: "", reason: "" } satisfies z.infer<typeof vetoInput>,
    schema: vetoInput,
    verb,
    send: (parsed, beside) => verb.run({ id: page.id, ...parsed, ...beside }),
    onDone: () => onDone("已提请一票否决，等待县领导确认"),
  });
  const { values, set, errorAt, fieldId } = form;
  return (
    <DeedFrame
      form={form}
      submitLabel="提请一票否决"
      danger
      cost="2项，约2分钟"
      seenState={page.stateLabel}
      onCancel={onCancel}
    >
      <VetoEffect unitName={page.unitName} today={reader.today} />
      <TextArea
        id={fieldId("clause")}
        label="否决条款"
        hint="照抄条款，写明出自哪份文件第几条"
        required
        rows={3}
        maxLength={300}
        value={values.clause}
        error={errorAt("clause")}
        onChange={(event) => set({ clause: event.target.value })}
      />
      <ReasonField
        form={form}
        value={values.reason}
        label="提请理由"
        hint="本件哪些事实符合这一条款"
        onChange={(reason) => set({ reason })}
      />
    </DeedFrame>
  );
}
