"use client";

import { definitionOf, severityLabels } from "@xianlan/domain/finding";
import { DateField, DescriptionList, Notice, TextArea } from "@xianlan/ui";
import type { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { severityTime } from "../finding-text.ts";
import { ActionFrame } from "./action-frame.tsx";
import { type ActionProps, draftKey } from "./action-props.ts";

const { input: schema } = definitionOf("issue");
type IssueInput = z.infer<typeof schema>;

/** 交办: the township's clock starts; the due date is the severity's unless another is set. */
export function IssueForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.issue");
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "issue"),
    version: page.version,
    initial: { dueOn: page.dueOn, separateReason: "" } as IssueInput,
    schema,
    action,
    send: (parsed, context) => action.run({ id: page.id, ...parsed, ...context }),
    onDone: () => onDone(`已交办${page.unitName}`),
  });
  return (
    <ActionFrame
      form={form}
      submitLabel="交办"
      cost="可以一项不填"
      openedState={page.stateLabel}
      onCancel={onCancel}
    >
      {page.missing.length > 0 && (
        <Notice kind="warning" title="还不能交办">
          <ul className="list-disc pl-4">
            {page.missing.map(({ field = "", message }) => (
              <li key={field + message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      <DescriptionList
        items={[
          { term: "责任单位", value: page.unitName || "未定" },
          { term: "问题等级", value: severityLabels[page.severity] },
        ]}
      />
      <DateField
        label="整改时限"
        className="sm:max-w-72"
        hint={`不填则按“${severityLabels[page.severity]}”计：${severityTime(page.severity)}`}
        min={reader.today}
        {...form.optionalText("dueOn")}
      />
      {page.prior?.kind === "reopen" && (
        <TextArea
          label="另立理由"
          required
          rows={2}
          hint={`同一条款、同一点位的${page.prior.number}销号不满180天，说明为什么是另一件事`}
          {...form.text("separateReason")}
        />
      )}
    </ActionFrame>
  );
}
