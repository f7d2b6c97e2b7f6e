import { formatDay } from "@xianlan/domain/calendar";
import {
  type FindingDraftInput,
  findingCategoryLabels,
  severityLabels,
} from "@xianlan/domain/finding";
import { dutyOf } from "@xianlan/domain/scheme";
import type { DiffRow } from "@xianlan/ui";
import type { CurrentFinding } from "../current-finding.ts";
import type { DraftValues } from "../draft-schema.ts";

type Directory = readonly {
  id: string;
  name: string;
  places: readonly { id: string; name: string }[];
}[];

/** My draft beside the one saved meanwhile, field by field; what agrees is left out. */
export function compareDrafts(
  ours: DraftValues,
  theirs: CurrentFinding,
  directory: Directory,
  today: string,
): DiffRow[] {
  const own = valueText(ours, directory, today);
  const other = valueText(theirs, directory, today);
  return own
    .map(({ label, text: rowText }, at) => {
      const otherText = other[at]?.text ?? "";
      return {
        label,
        ours: rowText || "—",
        theirs: otherText || "—",
        differs: rowText !== otherText,
      };
    })
    .filter(({ differs }) => differs);
}

function valueText(
  draft: DraftValues | FindingDraftInput,
  directory: Directory,
  today: string,
): { label: string; text: string }[] {
  const unit = directory.find(({ id }) => id === draft.unitId);
  const place = unit?.places.find(({ id }) => id === draft.placeId);
  const duty = dutyOf(draft.dutyCode);
  const lines = draft.criteria.map((line) => line.trim()).filter(Boolean);
  return [
    { label: "责任单位", text: unit?.name ?? "" },
    { label: "点位", text: place?.name ?? "" },
    { label: "点位说明", text: draft.placeText.trim() },
    { label: "问题事实", text: draft.fact.trim() },
    { label: "问题类别", text: draft.category ? findingCategoryLabels[draft.category] : "" },
    { label: "考核指标", text: duty ? `${duty.code} ${duty.name}` : "" },
    { label: "责任条款", text: draft.dutyText.trim() },
    { label: "问题等级", text: draft.severity ? severityLabels[draft.severity] : "" },
    { label: "发现日期", text: draft.foundOn ? formatDay(draft.foundOn, today) : "" },
    { label: "整改时限", text: draft.dueOn ? formatDay(draft.dueOn, today) : "按等级" },
    { label: "销号标准", text: lines.map((line, at) => `${at + 1}. ${line}`).join("\n") },
  ];
}
