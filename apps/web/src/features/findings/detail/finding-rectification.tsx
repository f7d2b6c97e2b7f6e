import { formatInstant } from "@xianlan/domain/calendar";
import { Badge, Section, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { AttachmentList } from "../../attachments/index.ts";
import { dayOrDash, measureName } from "../finding-text.ts";
import type { FindingPage } from "../finding-types.ts";

type Part = { page: FindingPage; today: string };

/** What the unit undertook, with each measure's own date. */
export function FindingMeasures({ page, today }: Part) {
  const done = page.measures.filter(({ doneOn }) => doneOn !== null).length;
  if (page.measures.length === 0) {
    const wanted = {
      issued: "责任单位签收时填写。",
      rectifying: "还没有整改措施，请责任单位增加。",
    };
    if (page.state !== "issued" && page.state !== "rectifying") return null;
    return (
      <Section title="整改措施">
        <p className="text-sm text-muted">{wanted[page.state]}</p>
      </Section>
    );
  }
  return (
    <Section title="整改措施" aside={`完成${done}条，共${page.measures.length}条`}>
      <Table caption="整改措施">
        <THead>
          <tr>
            <Th className="w-10">序号</Th>
            <Th>措施</Th>
            <Th className="w-28 max-sm:hidden">计划完成</Th>
            <Th className="w-32 max-sm:hidden">完成情况</Th>
          </tr>
        </THead>
        <TBody>
          {page.measures.map((measure) => (
            <Tr key={measure.id}>
              <Td numeric>{measure.ordinal}</Td>
              <Td>
                {measure.text}
                <span className="block text-muted sm:hidden">
                  计划{dayOrDash(measure.dueOn, today)}，{measureText(measure, today)}
                </span>
                {measure.result && (
                  <span className="block text-soft">落实结果：{measure.result}</span>
                )}
              </Td>
              <Td nowrap className="max-sm:hidden">
                {dayOrDash(measure.dueOn, today)}
              </Td>
              <Td nowrap className="max-sm:hidden">
                {measureText(measure, today)}
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Section>
  );
}

/** “11月5日完成”, or how it stands. */
export function measureText(measure: FindingPage["measures"][number], today: string) {
  if (measure.doneOn !== null) return `${dayOrDash(measure.doneOn, today)}完成`;
  return measure.dueOn < today ? <strong>已过计划日期</strong> : "进行中";
}

/** What happened since, newest first, with the files handed in. */
export function FindingProgress({ page, today }: Part) {
  if (page.progress.length === 0) {
    if (page.state !== "rectifying") return null;
    return (
      <Section title="整改进展">
        <p className="text-sm text-muted">还没有填报进展。</p>
      </Section>
    );
  }
  const newestFirst = page.progress
    .toReversed()
    .toSorted((a, b) => b.happenedOn.localeCompare(a.happenedOn));
  return (
    <Section title="整改进展" aside={`${page.progress.length}次`}>
      <ol className="divide-y divide-line border-y border-line">
        {newestFirst.map((one) => (
          <li key={one.id} className="flex flex-col gap-2 py-3">
            <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
              <span className="font-medium">{dayOrDash(one.happenedOn, today)}</span>
              {one.measureId !== null && <Badge>{measureName(page, one.measureId)}</Badge>}
              <span className="text-xs text-muted">
                {one.recordedByName} 于{formatInstant(one.recordedAt, today)}填报
              </span>
            </p>
            <p className="max-w-[48em] whitespace-pre-wrap">{one.text}</p>
            <AttachmentList items={one.attachments} today={today} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
