import { Section, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { dayOrDash } from "../finding-text.ts";
import type { FindingPage } from "../finding-types.ts";
import { requestsOf } from "../requests.ts";
import { measureText } from "./finding-rectification.tsx";
import { RequestList } from "./requests-section.tsx";

type Part = { page: FindingPage; today: string };

/** 重新挂账: every cycle with its own clock and result, and the facts each reopening was based on. */
export function FindingCycles({ page, today }: Part) {
  const requests = requestsOf(page, "reopening", today);
  if (page.cycles.length === 0 && requests.length === 0) return null;
  return (
    <Section title="重新挂账" aside={page.cycle > 1 ? `现为第${page.cycle}轮` : undefined}>
      <div className="flex flex-col gap-5">
        {page.cycles.length > 0 && <Cycles page={page} today={today} />}
        {page.earlierMeasures.length > 0 && <EarlierMeasures page={page} today={today} />}
        <RequestList rows={requests} today={today} />
      </div>
    </Section>
  );
}

/** What earlier cycles undertook, as it stood at their closure. */
function EarlierMeasures({ page, today }: Part) {
  return (
    <ol aria-label="前几轮的整改措施" className="space-y-1 text-sm text-soft">
      {page.earlierMeasures.map((measure) => (
        <li key={measure.id} className="max-w-[48em]">
          第{measure.cycle}轮第{measure.ordinal}条 {measure.text}（{measureText(measure, today)}）
          {measure.result}
        </li>
      ))}
    </ol>
  );
}

function Cycles({ page, today }: Part) {
  const day = (one: string | null) => dayOrDash(one, today);
  const current = {
    cycle: page.cycle,
    issuedOn: page.issuedOn,
    dueOn: page.dueOn,
    closedOn: page.closedOn,
    originalDueOn: page.originalDueOn,
    returnedCount: page.returnedCount,
    daysUsed: page.daysUsed,
    onTime: page.onTime,
  };
  return (
    <Table caption="各轮整改">
      <THead>
        <tr>
          <Th>轮次</Th>
          <Th className="max-sm:hidden">起算</Th>
          <Th>时限</Th>
          <Th>销号</Th>
          <Th>结果</Th>
        </tr>
      </THead>
      <TBody>
        {[...page.cycles, current].map((one) => (
          <Tr key={one.cycle}>
            <Td nowrap>第{one.cycle}轮</Td>
            <Td nowrap className="max-sm:hidden">
              {day(one.issuedOn)}
            </Td>
            <Td>
              {day(one.dueOn)}
              {one.originalDueOn !== one.dueOn && (
                <span className="block text-xs text-muted">原定{day(one.originalDueOn)}</span>
              )}
            </Td>
            <Td>{day(one.closedOn)}</Td>
            <Td>{one.onTime === null ? page.stateLabel : resultText(one)}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

/** “按期，用时8个工作日，退回1次”. */
export function resultText(one: {
  onTime: boolean | null;
  daysUsed: number;
  returnedCount: number;
}): string {
  const returned = one.returnedCount > 0 ? `，退回${one.returnedCount}次` : "";
  return `${one.onTime ? "按期" : "逾期"}，用时${one.daysUsed}个工作日${returned}`;
}
