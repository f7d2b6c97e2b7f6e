"use client";

import { Button, Sentence, useToast } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { Queries } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { ActionFrame } from "../actions/action-frame.tsx";
import { draftKey } from "../actions/action-props.ts";
import { SamePlace } from "../detail/same-place.tsx";
import { type DraftValues, draftSchema, emptyDraft } from "../draft-schema.ts";
import type { DraftChoices, FindingPage, Reader } from "../finding-types.ts";
import { compareDrafts } from "./draft-compare.ts";
import { FactFields, TermFields } from "./draft-fields.tsx";
import { PlaceFields } from "./draft-place.tsx";

/** The drafter, and their further permissions. */
export type DraftProps = {
  choices: DraftChoices;
  reader: Reader;
  /** Whether the reader may hand findings to units, and open inspections. */
  rights: { issue: boolean; openInspection: boolean };
};

/** A new draft, or a change of one; rendered only after the browser has looked for what was typed earlier. */
export function DraftForm(props: Drafted) {
  return (
    <Queries>
      <Draft {...props} />
    </Queries>
  );
}

type Drafted = DraftProps & { page: FindingPage | null };

function Draft({ choices, reader, rights, page }: Drafted) {
  const router = useRouter();
  const toast = useToast();
  const drafting = useAction("finding.draft");
  const editing = useAction("finding.editDraft");
  const issueAfterSave = useRef(false);
  const back = page === null ? "/findings" : `/findings/${page.id}`;
  const form = useActionForm({
    draftKey: draftKey(reader, page?.id ?? "new", "draft"),
    version: page?.version ?? 0,
    initial: page === null ? emptyDraft(reader.today) : valuesOf(page),
    schema: draftSchema,
    action: page === null ? drafting : editing,
    send: (parsed, { version, confirmPersonalNumbers }) =>
      page === null
        ? drafting.run({ ...parsed, confirmPersonalNumbers })
        : editing.run({ id: page.id, version, ...parsed, confirmPersonalNumbers }),
    onDone: ({ id, number }) => {
      toast({ title: `已保存草稿 ${number}` });
      router.push(`/findings/${id}${issueAfterSave.current ? "?do=issue" : ""}`);
    },
  });
  const fields = { form, today: reader.today };
  return (
    <div className="max-w-3xl">
      <p className="text-sm text-muted">{page?.number ?? "编号保存时自动生成"}</p>
      <Sentence className="mt-1 mb-6">{page === null ? "新建督查问题" : "修改草稿"}</Sentence>
      <ActionFrame
        form={form}
        ownPage
        submitLabel="保存草稿"
        cost="4项必填，约3分钟"
        compare={(current) => compareDrafts(form.values, current, choices.directory, reader.today)}
        {...(page !== null && { openedState: page.stateLabel })}
        onCancel={() => router.push(back)}
        further={
          rights.issue && (
            <Button
              type="submit"
              loading={form.pending}
              onClick={() => {
                issueAfterSave.current = true;
              }}
            >
              保存并去交办
            </Button>
          )
        }
      >
        <FactFields {...fields} />
        <PlaceFields
          {...fields}
          choices={choices}
          inspectionFixed={page !== null}
          mayOpenInspection={rights.openInspection}
        />
        {form.values.unitId !== null && (
          <SamePlace
            unitId={form.values.unitId}
            placeId={form.values.placeId}
            placeText={form.values.placeText}
            today={reader.today}
            {...(page !== null && { exceptId: page.id })}
          />
        )}
        <TermFields {...fields} />
      </ActionFrame>
    </div>
  );
}

function valuesOf(page: FindingPage): DraftValues {
  const { inspectionId, unitId, placeId, placeText, fact, category, dutyCode, dutyText } = page;
  const { severity, foundOn, dueOn } = page;
  const criteria = page.criteria.map(({ text }) => text);
  return {
    inspectionId,
    unitId,
    placeId,
    placeText,
    fact,
    category,
    dutyCode,
    dutyText,
    severity,
    foundOn,
    dueOn,
    criteria: criteria.length === 0 ? [""] : criteria,
  };
}
