import { frequencies, periodDeadlines, periodSentence } from "@xianlan/domain/period";
import type { SchemeRules } from "@xianlan/domain/scheme";
import { DescriptionList } from "@xianlan/ui";

/** The period each frequency is explained with in the calendar sentence. */
const samples = { month: "M07", quarter: "Q2", half: "H1", year: "" } as const;

/** “7月数据：8月5日前报，10日锁定”, one a frequency. */
export function calendarText(
  { calendar }: Pick<SchemeRules, "calendar">,
  year: number,
  frequency: (typeof frequencies)[number],
): string {
  const id = samples[frequency] === "" ? String(year) : `${year}-${samples[frequency]}`;
  const dates = periodDeadlines(id, calendar[frequency]);
  return periodSentence(id, { ...dates, lockedAt: null });
}

/** What holds for the whole scheme: grades, veto, calendar, ways of doing. */
export function SchemeTerms({ rules, year }: { rules: SchemeRules; year: number }) {
  const tiers = rules.tiers.map(({ name, from }, at) =>
    at === rules.tiers.length - 1 ? `其余${name}` : `${from}分及以上${name}`,
  );
  return (
    <DescriptionList
      className="max-w-3xl"
      items={[
        { term: "档次", value: tiers.join("，") },
        { term: "一票否决", value: `经县领导确认后，全年总分不超过${rules.vetoCap}分` },
        {
          term: "报送期限",
          value: (
            <ul>
              {frequencies.map((frequency) => (
                <li key={frequency}>{calendarText(rules, year, frequency)}</li>
              ))}
            </ul>
          ),
        },
        { term: "公布方式", value: rules.ranked ? "公布档次和名次" : "只公布档次，不排名次" },
        {
          term: "签批",
          value: rules.oneStepSigning ? "填报与签批合为一步" : "专干填报，分管领导签批",
        },
      ]}
    />
  );
}
