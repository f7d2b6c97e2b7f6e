import { dayOfInstant, formatFullDay } from "@xianlan/domain/calendar";
import type { RequestKind } from "@xianlan/domain/finding";
import type { FindingPage } from "./finding-types.ts";
import { requestsOf } from "./requests.ts";

type Records = { term: string; lines: string[] };

const kinds: readonly [RequestKind, string][] = [
  ["dispute", "异议"],
  ["extension", "延期"],
  ["long_term", "长期坚持"],
  ["reopening", "重新挂账"],
  ["veto", "一票否决"],
];

/** So many lines of progress fit on the printout beside everything else. */
const maxProgress = 4;

/** A printout is read long after “today”: every date carries its year. */
const noToday = "";

/** The longest a record may be on the printout; the page has it whole. */
const maxCharacters = 90;

const day = (one: string) => formatFullDay(one);

function brief(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > maxCharacters
    ? `${line.slice(0, maxCharacters)}……`
    : line.replace(/。$/, "");
}

/** The records of a finding in a line each, for its printout: only the kinds there are. */
export function printoutRecords(page: FindingPage): Records[] {
  const requests = kinds.map(([kind, term]) => ({
    term,
    lines: requestsOf(page, kind, noToday).map((one) => {
      const what = one.items.slice(0, 2).map(({ term, value }) => `${term}：${brief(value)}`);
      const reason = one.decisionReason === "" ? "" : `，${brief(one.decisionReason)}`;
      return `${one.title}——${[...what, one.outcome].join("；")}${reason}`;
    }),
  }));
  const all: Records[] = [
    {
      term: "整改进展",
      lines: page.progress
        .slice(-maxProgress)
        .map(({ happenedOn, text }) => `${day(happenedOn)} ${brief(text)}`),
    },
    {
      term: "季度查看",
      lines: page.checkIns.map(
        ({ recordedAt, text, late }) =>
          `${day(dayOfInstant(recordedAt))}${late ? "（逾期）" : ""} ${brief(text)}`,
      ),
    },
    ...requests,
    { term: "各轮结果", lines: page.cycles.map(cycleLine) },
    {
      term: "督办",
      lines: page.escalations.map(
        ({ kindLabel, issuedAt, reply }) =>
          `${day(dayOfInstant(issuedAt))} ${kindLabel}${reply === "" ? "，未回复" : `，回复：${brief(reply)}`}`,
      ),
    },
    { term: "核查验收", lines: page.verifications.flatMap(verificationLine) },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

function cycleLine(one: FindingPage["cycles"][number]): string {
  const result = one.onTime ? "按期" : "逾期";
  return `第${one.cycle}轮：${day(one.closedOn)}销号，用时${one.daysUsed}个工作日，${result}`;
}

function verificationLine(one: FindingPage["verifications"][number]): string[] {
  if (one.decidedAt === null) return [];
  const result = one.outcome === "closed" ? "同意销号" : "退回整改";
  const signers = [one.firstSignerName, one.secondSignerName].filter(Boolean).join("、");
  return [`${day(dayOfInstant(one.decidedAt))} ${one.methodLabel}，${result}，${signers}`];
}
