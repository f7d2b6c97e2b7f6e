import type { RequestKind } from "@xianlan/domain/finding";
import { dayOrDash } from "./finding-text.ts";
import type { FindingPage } from "./finding-types.ts";

/** A request on the finding, as its page and the form that decides it show it. */
export type FindingRequest = {
  id: string;
  title: string;
  requestedAt: string;
  requestedByName: string;
  decidedAt: string | null;
  decidedByName: string;
  decisionReason: string;
  /** “同意延至12月20日”; while it is pending, who decides. */
  outcome: string;
  /** Not decided yet, and still open to a decision. */
  pending: boolean;
  items: { term: string; value: string }[];
  attachments: FindingPage["attachments"];
};

type Row = Pick<
  FindingRequest,
  "id" | "requestedAt" | "requestedByName" | "decidedAt" | "decidedByName" | "decisionReason"
> & { outcome: string | null };

/** What is said while an answer is waited for, and of each answer. */
type Outcomes = { waits: string } & Record<string, string>;

function requestOf(row: Row, outcomes: Outcomes) {
  const { id, requestedAt, requestedByName, decidedAt, decidedByName, decisionReason } = row;
  const outcome = outcomes[row.outcome ?? "waits"] ?? "未答复";
  const pending = row.outcome === null;
  return {
    id,
    requestedAt,
    requestedByName,
    decidedAt,
    decidedByName,
    decisionReason,
    outcome,
    pending,
  };
}

const lapsed = "未审批，已申请销号";

function disputes({ disputes: rows }: FindingPage): FindingRequest[] {
  return rows.map((row) => ({
    ...requestOf(row, {
      waits: "等待督查办复核",
      upheld: "异议成立，问题撤销",
      dismissed: "异议不成立",
    }),
    title: "异议",
    items: [
      { term: "异议理由", value: row.ground },
      ...(row.proof === "" ? [] : [{ term: "证明说明", value: row.proof }]),
    ],
    attachments: row.attachments,
  }));
}

function extensions({ extensions: rows }: FindingPage, today: string): FindingRequest[] {
  return rows.map((row) => ({
    ...requestOf(row, {
      waits: row.ordinal === 1 ? "等待县督查办审批" : "等待县领导审批",
      granted: `同意延至${dayOrDash(row.grantedDueOn, today)}`,
      refused: "不同意延期",
      lapsed,
    }),
    title: `第${row.ordinal}次延期`,
    items: [
      { term: "申请延至", value: dayOrDash(row.wishedDueOn, today) },
      { term: "延期理由", value: row.reason },
      { term: "当时进展", value: row.progress },
    ],
    attachments: row.attachments,
  }));
}

function longTerms({ longTerms: rows, milestones }: FindingPage, today: string): FindingRequest[] {
  return rows.map((row) => ({
    ...requestOf(row, {
      waits: "等待县领导批准",
      granted: "同意转长期坚持",
      refused: "不同意转长期坚持",
      lapsed,
    }),
    title: "转长期坚持",
    items: [
      { term: "申请理由", value: row.reason },
      // Agreed milestones have a table of their own, with their results.
      ...milestones
        .filter(({ longTermId }) => longTermId === row.id && row.outcome !== "granted")
        .map(({ ordinal, text, dueOn }) => ({
          term: `阶段目标${ordinal}`,
          value: `${text}（${dayOrDash(dueOn, today)}）`,
        })),
    ],
    attachments: [],
  }));
}

function reopenings({ reopenings: rows }: FindingPage, today: string): FindingRequest[] {
  return rows.map((row) => ({
    ...requestOf(row, { waits: "等待督查办确认", reopened: "已重新挂账", refused: "不予重新挂账" }),
    // Confirmed as it was asked, the reason would only repeat the fact.
    decisionReason: row.decisionReason === row.newFact ? "" : row.decisionReason,
    title: "提请重新挂账",
    items: [
      { term: "新的事实", value: row.newFact },
      { term: "回访日期", value: dayOrDash(row.visitedOn, today) },
    ],
    attachments: [],
  }));
}

function vetoes({ vetoes: rows }: FindingPage): FindingRequest[] {
  return rows.map((row) => ({
    ...requestOf(row, {
      waits: "等待县领导确认",
      confirmed: "已确认一票否决",
      refused: "不予一票否决",
      lapsed: "问题已结束，提请失效",
    }),
    title: "提请一票否决",
    items: [
      { term: "否决条款", value: row.clause },
      ...(row.reason === "" ? [] : [{ term: "提请理由", value: row.reason }]),
    ],
    attachments: [],
  }));
}

/** Every request of a kind, the first one first. */
export function requestsOf(page: FindingPage, kind: RequestKind, today: string): FindingRequest[] {
  switch (kind) {
    case "dispute":
      return disputes(page);
    case "extension":
      return extensions(page, today);
    case "long_term":
      return longTerms(page, today);
    case "reopening":
      return reopenings(page, today);
    case "veto":
      return vetoes(page);
  }
}

/** The request that waits for its answer, if there is one. */
export function pendingOf(
  page: FindingPage,
  kind: RequestKind,
  today: string,
): FindingRequest | null {
  return requestsOf(page, kind, today).find(({ pending }) => pending) ?? null;
}
