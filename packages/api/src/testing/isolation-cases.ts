import { randomUUID } from "node:crypto";
import { activityCases } from "./isolation/activities.ts";
import { boardCases } from "./isolation/boards.ts";
import { calendarCases } from "./isolation/calendar.ts";
import { countyListCases } from "./isolation/county-lists.ts";
import { directoryCases } from "./isolation/directory.ts";
import { findingActionCases } from "./isolation/finding-actions.ts";
import { findingCases } from "./isolation/findings.ts";
import { importCases } from "./isolation/imports.ts";
import { inspectionCases } from "./isolation/inspections.ts";
import { noticeCases } from "./isolation/notices.ts";
import { officeActionCases } from "./isolation/office-actions.ts";
import { periodCases } from "./isolation/periods.ts";
import { schemeCases } from "./isolation/schemes.ts";
import { scoreCases } from "./isolation/scores.ts";
import { submissionCases } from "./isolation/submissions.ts";
import { type IsolationCase, nothing } from "./isolation/target.ts";
import { visitCases } from "./isolation/visits.ts";

export type { IsolationCase, Target } from "./isolation/target.ts";

const key = () => ({ idempotencyKey: randomUUID() });
/** One entry a procedure. A procedure without one fails the isolation test. */
export const isolationCases: Record<string, IsolationCase> = {
  "session.me": nothing("account.self"),
  "session.workdays": nothing("finding.read"),
  "session.changePassword": nothing("account.self", {
    ...key(),
    currentPassword: "不是这个密码",
    newPassword: "Another-Pass-2026",
  }),
  "setup.check": {
    permission: "public",
    names: "nothing",
    input: () => ({ token: "x".repeat(40) }),
  },
  "setup.complete": {
    permission: "public",
    names: "nothing",
    input: () => ({
      ...key(),
      token: "x".repeat(40),
      countyName: "他县",
      name: "某人",
      username: "someone",
      password: "Some-Password-1",
    }),
  },

  "overview.read": nothing("overview.read"),
  "overview.unit": {
    permission: "finding.read",
    names: "unit",
    input: ({ unitId }) => ({ id: unitId }),
  },
  "task.list": nothing("task.read"),
  "unit.directory": nothing("unit.read"),
  "inspection.list": nothing("finding.read"),
  "inspection.create": nothing("inspection.manage", {
    ...key(),
    title: "专项督查",
    startsOn: "2026-11-20",
  }),

  "attachment.listUnattached": nothing("attachment.upload"),
  "attachment.redate": {
    permission: "attachment.upload",
    names: "uploader",
    input: ({ attachmentId }) => ({ ...key(), id: attachmentId, happenedOn: "2026-11-19" }),
  },
  "attachment.remove": {
    permission: "attachment.upload",
    names: "uploader",
    input: ({ attachmentId }) => ({ ...key(), id: attachmentId }),
  },

  "audit.list": nothing("audit.read", {}),
  ...activityCases,
  ...boardCases,
  ...calendarCases,
  ...countyListCases,
  ...directoryCases,
  ...findingCases,
  ...findingActionCases,
  ...importCases,
  ...noticeCases,
  ...officeActionCases,
  ...periodCases,
  ...inspectionCases,
  ...schemeCases,
  ...scoreCases,
  ...submissionCases,
  ...visitCases,
};
