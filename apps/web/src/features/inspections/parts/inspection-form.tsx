"use client";

import {
  type InspectionSetupInput,
  inspectionKindLabels,
  inspectionSetupInput,
} from "@xianlan/domain/inspection";
import { Notice, useToast } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { type ActionError, useAction } from "../../../lib/trpc/use-action.ts";
import type { CurrentInspection, InspectionChoices, InspectionPage } from "../inspection-types.ts";
import { InspectionFields } from "./inspection-fields.tsx";
import { InspectionFrame } from "./inspection-frame.tsx";

const planOf = ({ title, startsOn, ...plan }: InspectionSetupInput) => ({ title, startsOn, plan });

/** 筹备督查: name, kind, days, units, team, checklist and goals on one page. */
export function NewInspectionForm(props: {
  choices: InspectionChoices;
  today: string;
  accountId: string;
}) {
  const { choices, today, accountId } = props;
  const router = useRouter();
  const toast = useToast();
  const action = useAction("inspection.create");
  const form = useActionForm({
    draftKey: `xianlan.round.${accountId}.new`,
    version: 0,
    initial: {
      title: "",
      startsOn: today,
      endsOn: null,
      kind: "special",
      unitIds: [],
      memberIds: [],
      checklistId: null,
      unitGoal: 100,
      placeGoal: 20,
    } satisfies InspectionSetupInput as InspectionSetupInput,
    schema: inspectionSetupInput,
    action: atFields(action),
    send: (parsed) => action.run(planOf(parsed)),
    onDone: ({ id, label }) => {
      toast({ title: `已设立${label}，请安排检查` });
      router.push(`/inspections/${id}`);
    },
  });
  return (
    <InspectionFrame
      form={form}
      title="筹备督查"
      submitLabel="设立轮次"
      cost="8项，约5分钟；设立后仍可修改"
      onCancel={() => router.push("/inspections")}
    >
      <InspectionFields form={form} choices={choices} />
    </InspectionFrame>
  );
}

/** 修改轮次: the same page, on what the inspection is now. */
export function EditInspectionForm(props: EditProps) {
  if (props.inspection.state === "closed") return <Notice title="本轮已结束，不能再修改" />;
  return <EditInspection {...props} />;
}

type EditProps = { inspection: InspectionPage; choices: InspectionChoices; accountId: string };

function EditInspection({ inspection, choices, accountId }: EditProps) {
  const router = useRouter();
  const toast = useToast();
  const { id, version, title, startsOn, endsOn, kind, unitGoal, placeGoal } = inspection;
  const action = useAction("inspection.edit");
  const form = useActionForm({
    draftKey: `xianlan.round.${accountId}.${id}`,
    version,
    initial: {
      title,
      startsOn,
      endsOn,
      kind,
      unitGoal,
      placeGoal,
      unitIds: inspection.units.map((unit) => unit.id),
      memberIds: inspection.members.map((member) => member.accountId),
      checklistId: inspection.checklist?.id ?? null,
    } satisfies InspectionSetupInput as InspectionSetupInput,
    schema: inspectionSetupInput,
    action: atFields(action),
    send: (parsed, context) => action.run({ ...planOf(parsed), id, version: context.version }),
    onDone: () => {
      toast({ title: "已保存" });
      router.push(`/inspections/${id}`);
    },
  });
  const compare = (current: CurrentInspection) => {
    const row = (label: string, ours: string, theirs: string) => ({
      label,
      ours,
      theirs,
      differs: ours !== theirs,
    });
    const { values } = form;
    return [
      row("名称", values.title, current.title),
      row("类型", inspectionKindLabels[values.kind], inspectionKindLabels[current.kind]),
      row("开始日期", values.startsOn, current.startsOn),
      row("结束日期", values.endsOn ?? "未定", current.endsOn ?? "未定"),
      row("单位覆盖目标", `${values.unitGoal}%`, `${current.unitGoal}%`),
      row("点位覆盖目标", `${values.placeGoal}%`, `${current.placeGoal}%`),
    ];
  };
  return (
    <InspectionFrame
      form={form}
      title={`修改${inspection.label}`}
      submitLabel="保存"
      compare={compare}
      onCancel={() => router.push(`/inspections/${id}`)}
    >
      <InspectionFields form={form} choices={choices} chosen={inspection.checklist} />
    </InspectionFrame>
  );
}

/** The server names fields within the plan; the form has them beside the title. */
function atFields<Action extends { error: ActionError | null }>(action: Action): Action {
  const { error } = action;
  if (error === null) return action;
  const fields = error.fields.map((field) => ({
    ...field,
    path: field.path.replace(/^plan\./, ""),
  }));
  return { ...action, error: { ...error, fields } };
}
