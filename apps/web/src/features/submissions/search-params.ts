import type { Permission } from "@xianlan/domain/account";
import { parsePeriod } from "@xianlan/domain/period";
import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsStringLiteral,
} from "nuqs/server";

/** The tabs of 报送, each for people with its permission. */
const tabs = [
  { key: "mine", label: "本单位报送", permission: "submission.prepare" },
  { key: "progress", label: "进度", permission: "overview.read" },
  { key: "waiting", label: "待审", permission: "submission.accept" },
  { key: "corrections", label: "更正", permission: "correction.read" },
  { key: "objections", label: "异议", permission: "objection.read" },
  { key: "periods", label: "报告期", permission: "overview.read" },
] as const satisfies readonly { key: string; label: string; permission: Permission }[];

export type SubmissionTab = (typeof tabs)[number]["key"];
export type ShownTab = { key: SubmissionTab; label: string };

/** The tabs this person sees. */
export function tabsFor(permissions: readonly Permission[]): ShownTab[] {
  return tabs.filter(({ permission }) => permissions.includes(permission));
}

/** The tab named in the address, or the first this person sees. */
export function tabFor(
  requested: SubmissionTab | null,
  permissions: readonly Permission[],
): SubmissionTab {
  const shown = tabsFor(permissions);
  return (shown.find(({ key }) => key === requested) ?? shown[0])?.key ?? "corrections";
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const parseAsPeriod = createParser({
  parse: (text) => (parsePeriod(text) === null ? null : text),
  serialize: (id: string) => id,
});

const parseAsId = createParser({
  parse: (text) => (uuid.test(text) ? text : null),
  serialize: (id: string) => id,
});

const submissionParsers = {
  tab: parseAsStringLiteral(tabs.map(({ key }) => key)),
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
