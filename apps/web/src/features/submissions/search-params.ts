import { parsePeriod } from "@xianlan/domain";
import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsStringLiteral,
} from "nuqs/server";

/** What the county's side of 报送 shows. */
export const countyTabs = [
  { key: "progress", label: "进度" },
  { key: "waiting", label: "待审" },
  { key: "corrections", label: "更正" },
  { key: "objections", label: "异议" },
  { key: "periods", label: "报告期" },
] as const;

/** What a unit's side shows. */
export const unitTabs = [
  { key: "mine", label: "本单位报送" },
  { key: "corrections", label: "更正" },
  { key: "objections", label: "异议" },
] as const;

export type SubmissionTab = (typeof countyTabs)[number]["key"] | "mine";

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const parseAsPeriod = createParser({
  parse: (text) => (parsePeriod(text) === null ? null : text),
  serialize: (id: string) => id,
});

const parseAsId = createParser({
  parse: (text) => (uuid.test(text) ? text : null),
  serialize: (id: string) => id,
});

export const submissionParsers = {
  tab: parseAsStringLiteral([
    "progress",
    "waiting",
    "corrections",
    "objections",
    "periods",
    "mine",
  ] as const satisfies readonly SubmissionTab[]),
  /** Conditions of the acceptance queue. */
  form: parseAsPeriod,
  unit: parseAsId,
  only: parseAsStringLiteral(["clean", "noted"] as const),
};
export type SubmissionParams = inferParserType<typeof submissionParsers>;

export const loadSubmissionParams = createLoader(submissionParsers);

const serialize = createSerializer(submissionParsers);

/** Address of 报送 with conditions. */
export const submissionsHref = (params: Partial<SubmissionParams>): string =>
  serialize("/submissions", params);

/** What the queue is asked under the conditions in the address. */
export const queueOf = ({ form, unit, only }: SubmissionParams) => ({
  periodId: form,
  unitId: unit,
  only,
});
