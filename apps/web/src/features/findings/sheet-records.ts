import { dayOfInstant, fullDayWords } from "@xianlan/domain";
import { type AskedKind, askedOf } from "./asked.ts";
import type { FindingPage } from "./finding-types.ts";

type Records = { term: string; lines: string[] };

const kinds: readonly [AskedKind, string][] = [
  ["dispute", "异议"],
  ["extension", "延期"],
  ["long_term", "长期坚持"],
  ["reopening", "重新挂账"],
  ["veto", "一票否决"],
];

/** So many lines of progress fit on the sheet beside everything else. */
const mostProgress = 4;

/** A paper's readers know no “today”: every date carries its year. */
const onPaper = "";

const day = (one: string) => fullDayWords(one);

/** The records of a finding in a line each, for its sheet: only the kinds there are. */
export function sheetRecords(page: FindingPage): Records[] {
  const asked = kinds.map(([kind, term]) => ({
    term,
    lines: askedOf(page, kind, onPaper).map((one) => {
      const [first] = one.items;
      const reason = one.decisionReason === "" ? "" : `，${one.decisionReason}`;
      return `${one.title}：${first?.term ?? ""}${first?.value ?? ""}；${one.outcome}${reason}`;
    }),
  }));
  const all: Records[] = [
    {
      term: "整改进展",
      lines: page.progress
        .slice(-mostProgress)
        .map(({ happenedOn, text }) => `${day(happenedOn)} ${text}`),
    },
    {
      term: "季度查看",
      lines: page.checkIns.map(
        ({ recordedAt, text, late }) =>
          `${day(dayOfInstant(recordedAt))}${late ? "（逾期）" : ""} ${text}`,
      ),
    },
    ...asked,
    { term: "各轮结果", lines: page.rounds.map(roundLine) },
    {
      term: "督办",
      lines: page.escalations.map(
        ({ kindLabel, issuedAt, reply }) =>
          `${day(dayOfInstant(issuedAt))} ${kindLabel}${reply === "" ? "，未回复" : `，回复：${reply}`}`,
      ),
    },
    { term: "核查验收", lines: page.verifications.flatMap(verificationLine) },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

function roundLine(one: FindingPage["rounds"][number]): string {
  const result = one.onTime ? "按期" : "逾期";
  return `第${one.round}轮：${day(one.closedOn)}销号，用时${one.daysUsed}个工作日，${result}`;
}

function verificationLine(one: FindingPage["verifications"][number]): string[] {
  if (one.decidedAt === null) return [];
  const result = one.outcome === "closed" ? "同意销号" : "退回整改";
  const signers = [one.firstSignerName, one.secondSignerName].filter(Boolean).join("、");
  return [`${day(dayOfInstant(one.decidedAt))} ${one.methodLabel}，${result}，${signers}`];
}
