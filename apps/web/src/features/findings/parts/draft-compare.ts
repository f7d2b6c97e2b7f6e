import {
  dayWords,
  duties,
  type FindingDraftInput,
  findingCategoryLabels,
  severityLabels,
} from "@xianlan/domain";
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
  mine: DraftValues,
  theirs: CurrentFinding,
  directory: Directory,
  today: string,
): DiffRow[] {
  const own = wordsOf(mine, directory, today);
  const other = wordsOf(theirs, directory, today);
  return own
    .map(({ label, words }, at) => {
      const said = other[at]?.words ?? "";
      return { label, mine: words || "—", theirs: said || "—", differs: words !== said };
    })
    .filter(({ differs }) => differs);
}

function wordsOf(
  draft: DraftValues | FindingDraftInput,
  directory: Directory,
  today: string,
): { label: string; words: string }[] {
  const unit = directory.find(({ id }) => id === draft.unitId);
  const place = unit?.places.find(({ id }) => id === draft.placeId);
  const duty = duties.find(({ code }) => code === draft.dutyCode);
  const lines = draft.criteria.map((line) => line.trim()).filter(Boolean);
  return [
    { label: "责任单位", words: unit?.name ?? "" },
    { label: "点位", words: place?.name ?? "" },
    { label: "点位说明", words: draft.placeText.trim() },
    { label: "问题事实", words: draft.fact.trim() },
    { label: "问题类别", words: draft.category ? findingCategoryLabels[draft.category] : "" },
    { label: "考核指标", words: duty ? `${duty.code} ${duty.name}` : "" },
    { label: "责任条款", words: draft.dutyText.trim() },
    { label: "问题等级", words: draft.severity ? severityLabels[draft.severity] : "" },
    { label: "发现日期", words: draft.foundOn ? dayWords(draft.foundOn, today) : "" },
    { label: "整改时限", words: draft.dueOn ? dayWords(draft.dueOn, today) : "按等级" },
    { label: "销号标准", words: lines.map((line, at) => `${at + 1}. ${line}`).join("\n") },
  ];
}
