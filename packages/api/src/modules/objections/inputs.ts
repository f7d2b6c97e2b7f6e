import {
  decisionInput,
  objectionInput,
  objectionStates,
  objectionSubjects,
} from "@xianlan/domain/correction";
import { confirmedNumbers, idInput, mutationInput, versionedInput } from "@xianlan/domain/input";
import { entryValue } from "@xianlan/domain/scheme";
import { z } from "zod";

/** What the list page carries in its address. A unit's own scope comes from its session. */
export const objectionListInput = z.object({
  state: z.enum(objectionStates).optional(),
  unitId: z.uuid().optional(),
  /** Those about one row: a list's figure, a record, or a rating. */
  subjectId: z.uuid().optional(),
});
export type ObjectionListInput = z.infer<typeof objectionListInput>;

export const raiseObjectionInput = mutationInput.extend(objectionInput.shape).extend({
  subject: z.enum(objectionSubjects),
  subjectId: idInput,
  /** Indicator code where the objection is about one score of a rating. */
  code: z.string().max(8).default(""),
  ...confirmedNumbers,
});
export type RaiseObjectionInput = z.infer<typeof raiseObjectionInput>;

export const decideObjectionInput = versionedInput.extend(decisionInput.shape).extend({
  upheld: z.boolean(),
  /** The corrected value of a list's figure that is upheld; null otherwise. */
  value: entryValue.nullable(),
  ...confirmedNumbers,
});
export type DecideObjectionInput = z.infer<typeof decideObjectionInput>;
