import { formatInstant } from "@xianlan/domain/calendar";
import { Badge, Section, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { AttachmentList } from "../../attachments/index.ts";
import { dayOrDash } from "../finding-text.ts";
import type { FindingPage } from "../finding-types.ts";
import { requestsOf } from "../requests.ts";
import { RequestList } from "./requests-section.tsx";

type Part = { page: FindingPage; today: string };

/** 长期坚持: who requested it and agreed, the milestones, and what each quarter's look found. */
export function FindingLongTerm({ page, today }: Part) {
  if (page.longTerms.length === 0) return null;
  const granted = page.longTerms.findLast(({ outcome }) => outcome === "granted");
  const agreed = page.milestones.filter(({ longTermId }) => longTermId === granted?.id);
  const reached = agreed.filter(({ doneOn }) => doneOn !== null).length;
  const aside = `阶段目标达到${reached}个，共${agreed.length}个；季度查看${page.checkIns.length}次`;
  return (
    <Section title="长期坚持" aside={agreed.length > 0 && aside}>
      <div className="flex flex-col gap-5">
        <Milestones rows={agreed} today={today} />
        <CheckIns page={page} today={today} />
        <RequestList rows={requestsOf(page, "long_term", today)} today={today} />
      </div>
    </Section>
  );
}

/** Milestones of the granted request; those of a refused one are listed with that request. */
function Milestones({ rows, today }: { rows: FindingPage["milestones"]; today: string }) {
  if (rows.length === 0) return null;
  return (
    <Table caption="阶段目标">
      <THead>
        <tr>
          <Th className="w-10">序号</Th>
          <Th>阶段目标</Th>
          <Th className="w-32 max-sm:hidden">计划达到</Th>
          <Th className="w-32 max-sm:hidden">达到情况</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map(({ id, ordinal, text, dueOn, doneOn }) => (
          <Tr key={id}>
            <Td numeric>{ordinal}</Td>
            <Td>
              {text}
              <span className="block text-muted sm:hidden">
                计划{dayOrDash(dueOn, today)}，{milestoneText(dueOn, doneOn, today)}
              </span>
            </Td>
            <Td nowrap className="max-sm:hidden">
              {dayOrDash(dueOn, today)}
            </Td>
            <Td nowrap className="max-sm:hidden">
              {milestoneText(dueOn, doneOn, today)}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function milestoneText(dueOn: string, doneOn: string | null, today: string) {
  if (doneOn !== null) return `${dayOrDash(doneOn, today)}达到`;
  return dueOn < today ? <strong>已过计划日期</strong> : "未到期";
}

function CheckIns({ page, today }: Part) {
  if (page.checkIns.length === 0) return null;
  return (
    <ol aria-label="季度查看，最近的在前" className="divide-y divide-line border-y border-line">
      {page.checkIns.toReversed().map((one) => (
        <li key={one.id} className="flex flex-col gap-2 py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
            <span className="font-medium">季度查看</span>
            <span className="text-soft">应于{dayOrDash(one.dueOn, today)}前</span>
            {one.late && <Badge strong>逾期填报</Badge>}
            <span className="text-xs text-muted">
              {one.recordedByName} 于{formatInstant(one.recordedAt, today)}填报
            </span>
          </p>
          <p className="max-w-[48em] whitespace-pre-wrap">{one.text}</p>
          <AttachmentList items={one.attachments} today={today} />
        </li>
      ))}
    </ol>
  );
}
