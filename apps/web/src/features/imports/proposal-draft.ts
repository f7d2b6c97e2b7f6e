import { type FindingDraftInput, findingDraftInput } from "@xianlan/domain/finding";
import { dutyOf } from "@xianlan/domain/scheme";
import type { z } from "zod";
import type { Proposal } from "./import-types.ts";

/** The fields of a proposal while an officer works on it. */
export type ProposalDraft = Omit<
  FindingDraftInput,
  "inspectionId" | "category" | "criteria" | "foundOn" | "dueOn"
> & {
  category: FindingDraftInput["category"] | null;
  /** One a line. */
  criteria: string;
};

/** What was decided of a proposal; only `adopted` ones become drafts. */
export type Decision = { state: "open" | "adopted" | "dropped"; draft: ProposalDraft };

const clauseOf = (code: string | null) => dutyOf(code)?.clause ?? "";

/** What the reader suggests: the sentence as the fact, its unit and place, the duty's own text. */
export function suggestedDraft({ unit, place, sentence, category, duty }: Proposal): ProposalDraft {
  const unitId = unit?.id ?? null;
  const placeId = place?.unitId === unitId && unitId !== null ? place.id : null;
  return {
    unitId,
    placeId,
    placeText: placeId === null ? (place?.name ?? "") : "",
    fact: sentence,
    category,
    dutyCode: duty,
    dutyText: clauseOf(duty),
    severity: "ordinary",
    criteria: clauseOf(duty),
  };
}

/** Another duty brings its clause along, but never replaces text a person wrote. */
export function withDuty(draft: ProposalDraft, dutyCode: string | null): ProposalDraft {
  const [before, after] = [clauseOf(draft.dutyCode), clauseOf(dutyCode)];
  const follow = (text: string) => (text === "" || text === before ? after : text);
  return {
    ...draft,
    dutyCode,
    dutyText: follow(draft.dutyText),
    criteria: follow(draft.criteria),
  };
}

/** What is wrong with a draft, by field. */
export type Faults = Partial<Record<keyof ProposalDraft | "foundOn", string>>;

const itemInput = findingDraftInput.omit({ inspectionId: true });

/** The draft as the server takes it, or what is wrong by field. */
export function checkedItem(
  draft: ProposalDraft,
  foundOn: string,
): { item: z.infer<typeof itemInput> | null; faults: Faults } {
  const criteria = draft.criteria.split("\n").flatMap((line) => line.trim() || []);
  const parsed = itemInput.safeParse({ ...draft, criteria, foundOn, dueOn: null });
  if (parsed.success) return { item: parsed.data, faults: {} };
  const faults = parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
  // Each field shows its first complaint.
  return { item: null, faults: Object.fromEntries(faults.reverse()) };
}
