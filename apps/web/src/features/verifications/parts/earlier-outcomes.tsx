import { dayWords, instantWords } from "@xianlan/domain";
import { Badge, Section } from "@xianlan/ui";
import type { FindingPage } from "../../findings/index.ts";

/** What earlier verifications found, newest first, and the rounds that ended before this one. */
export function EarlierOutcomes({ page, today }: { page: FindingPage; today: string }) {
  const decided = page.verifications.filter(({ outcome }) => outcome !== null).toReversed();
  if (decided.length === 0 && page.rounds.length === 0) return null;
  return (
    <Section title="以往核查" className="max-w-5xl">
      <ol className="divide-y divide-line border-y border-line">
        {decided.map((one) => (
          <li key={one.id} className="flex flex-col gap-1.5 py-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Badge strong>{one.outcome === "returned" ? "退回整改" : "同意销号"}</Badge>
              <span>{one.methodLabel}</span>
              <span className="text-xs text-muted">
                {one.takenByName}
                {one.decidedAt !== null && ` ${instantWords(one.decidedAt, today)}`}
              </span>
            </p>
            <ol className="flex flex-col gap-1">
              {page.criteria.map((criterion, at) => {
                const verdict = one.verdicts.find(
                  ({ criterionId }) => criterionId === criterion.id,
                );
                if (verdict === undefined) return null;
                return (
                  <li key={criterion.id} className="max-w-[48em]">
                    <span className="font-medium">{verdict.met ? "达标" : "未达标"}</span>
                    <span className="text-soft">
                      {" "}
                      标准{at + 1}：{criterion.text}
                    </span>
                    {!verdict.met && <span className="block">理由：{verdict.reason}</span>}
                  </li>
                );
              })}
            </ol>
          </li>
        ))}
        {page.rounds.map((round) => (
          <li key={round.round} className="py-3 text-soft">
            第{round.round}次挂账：{dayWords(round.issuedOn, today)}交办，
            {dayWords(round.closedOn, today)}销号，用时{round.daysUsed}个工作日，
            {round.onTime ? "按期" : "逾期"}，退回{round.returnedCount}次
          </li>
        ))}
      </ol>
    </Section>
  );
}
