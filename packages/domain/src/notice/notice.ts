/** What a notice is about. Only the urgent ones are sent at once; the others wait for the digest. */
export const noticeKinds = [
  "issued",
  "returned",
  "veto",
  "talk",
  "escalated",
  "asked",
  "decided",
  "assigned",
  "self_check",
  "closed",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
export const noticeKindLabels = {
  issued: "交办",
  returned: "退回",
  veto: "一票否决",
  talk: "约谈",
  escalated: "督办",
  asked: "待审批",
  decided: "审批结果",
  assigned: "指定核查",
  self_check: "举一反三",
  closed: "销号",
} as const satisfies Record<NoticeKind, string>;

/** 交办、退回、否决、约谈 are sent at once; everything else once a day. */
export const urgentNotices = ["issued", "returned", "veto", "talk"] as const satisfies NoticeKind[];
