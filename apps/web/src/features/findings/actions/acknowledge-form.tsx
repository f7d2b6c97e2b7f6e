"use client";

import { formatDay } from "@xianlan/domain/calendar";
import { definitionOf } from "@xianlan/domain/finding";
import { TextField } from "@xianlan/ui";
import type { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { CurrentFinding } from "../current-finding.ts";
import { DatedRows } from "../detail/dated-rows.tsx";
import { ActionFrame } from "./action-frame.tsx";
import { type ActionProps, draftKey } from "./action-props.ts";

const { input: schema } = definitionOf("acknowledge");
type AcknowledgeInput = z.infer<typeof schema>;

/** 签收: who is responsible, and what will be done by when. */
export function AcknowledgeForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.acknowledge");
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "acknowledge"),
    version: page.version,
    initial: {
      responsibleLeader: "",
      responsiblePerson: "",
      measures: [{ text: "", dueOn: "" }],
    } satisfies AcknowledgeInput,
    schema,
    action,
    send: (parsed, context) => action.run({ id: page.id, ...parsed, ...context }),
    onDone: () => onDone("已签收，进入整改"),
  });
  const { values, set, errorAt, fieldId } = form;
  return (
    <ActionFrame
      form={form}
      submitLabel="签收"
      cost="至少4项，约3分钟"
      openedState={page.stateLabel}
      compare={(current) => compareResponsible(values, current)}
      onCancel={onCancel}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="责任领导"
          hint="职务和姓名"
          required
          maxLength={40}
          {...form.text("responsibleLeader")}
        />
        <TextField
          label="责任人"
          hint="职务和姓名"
          required
          maxLength={40}
          {...form.text("responsiblePerson")}
        />
      </div>
      <DatedRows
        kind="measures"
        rows={values.measures}
        onChange={(measures) => set({ measures })}
        blank={{ text: "", dueOn: values.measures.at(-1)?.dueOn ?? "" }}
        hint={
          page.dueOn === null
            ? undefined
            : `整改时限为${formatDay(page.dueOn, reader.today)}，各条措施应在此前完成。`
        }
        errorAt={errorAt}
        fieldId={fieldId}
      />
    </ActionFrame>
  );
}

function compareResponsible(ours: AcknowledgeInput, theirs: CurrentFinding) {
  const keys = { responsibleLeader: "责任领导", responsiblePerson: "责任人" } as const;
  const rows = (["responsibleLeader", "responsiblePerson"] as const).map((key) => ({
    label: keys[key],
    ours: ours[key] || "未填写",
    theirs: theirs[key] || "未填写",
    differs: ours[key].trim() !== theirs[key],
  }));
  const measures = ours.measures.map(({ text }) => text).filter(Boolean);
  return [
    ...rows,
    {
      label: "整改措施",
      ours: measures.join("\n") || "未填写",
      theirs: "见问题页",
      differs: false,
    },
  ];
}
