import { randomUUID } from "node:crypto";
import type { Permission } from "@xianlan/domain/account";
import { activityCases } from "./isolation/activities.ts";
import { boardCases } from "./isolation/boards.ts";
import { calendarCases } from "./isolation/calendar.ts";
import { countyListCases } from "./isolation/county-lists.ts";
import { findingActionCases } from "./isolation/finding-actions.ts";
import { inspectionCases } from "./isolation/inspections.ts";
import { noticeCases } from "./isolation/notices.ts";
import { officeActionCases } from "./isolation/office-actions.ts";
import { periodCases } from "./isolation/periods.ts";
import { schemeCases } from "./isolation/schemes.ts";
import { scoreCases } from "./isolation/scores.ts";
import { submissionCases } from "./isolation/submissions.ts";
import type { IsolationCase, Target } from "./isolation/target.ts";
import { visitCases } from "./isolation/visits.ts";
import { metVerdicts, type SeededFinding, type SeedState } from "./seeded-finding.ts";

export type { IsolationCase, Target } from "./isolation/target.ts";

const key = () => ({ idempotencyKey: randomUUID() });
const at = (seedState: SeedState) => (target: Target) => {
  const { id, version } = target.findings[seedState];
  return { ...key(), id, version };
};

function onFinding(
  permission: Permission,
  seedState: SeedState,
  more: (target: Target, seeded: SeededFinding) => object = () => ({}),
): IsolationCase {
  return {
    permission,
    names: "unit",
    input: (target) => ({ ...at(seedState)(target), ...more(target, target.findings[seedState]) }),
  };
}

const nothing = (permission: Permission, input: unknown = undefined): IsolationCase => ({
  permission,
  names: "nothing",
  input: () => input,
});

const stagedId = `${"f".repeat(64)}.xlsx`;

const draft = ({ world, unitId, placeId }: Target) => ({
  inspectionId: world.inspectionId,
  unitId,
  placeId,
  placeText: "",
  fact: "本季度没有开展宣讲",
  category: "theory",
  dutyCode: "B6",
  dutyText: "",
  severity: "ordinary",
  criteria: ["补齐宣讲"],
  foundOn: world.clock.today,
  dueOn: null,
});

const unmet = (_: Target, { criterionIds }: SeededFinding) => ({
  verdicts: criterionIds.map((criterionId) => ({ criterionId, met: false, reason: "材料不全" })),
});

const unit = { name: "新设镇", shortName: "", kind: "township", regionCode: "", active: true };
const place = (unitId: string) => ({ unitId, name: "新村", kind: "village", active: true });
const person = { name: "新同志", post: "", roles: ["office"], unitId: null };

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

  "finding.list": nothing("finding.read", {}),
  "finding.facets": nothing("finding.read", {}),
  "finding.byNumber": nothing("finding.read", { q: "上村" }),
  "finding.byId": onFinding("finding.read", "issued"),
  "finding.draft": {
    permission: "finding.draft",
    names: "county",
    foreign: "refused",
    input: (target) => ({ ...key(), ...draft(target) }),
  },
  "finding.editDraft": {
    permission: "finding.draft",
    names: "county",
    input: (target) => ({ ...at("draft")(target), ...draft(target) }),
  },
  "finding.issue": onFinding("finding.issue", "draft", () => ({ dueOn: null })),
  "finding.acknowledge": onFinding("finding.acknowledge", "issued", ({ world }) => ({
    responsibleLeader: "党委副书记某某",
    responsiblePerson: "宣传委员某某",
    measures: [{ text: "补办活动", dueOn: world.clock.today }],
  })),
  "finding.addProgress": onFinding("finding.record_progress", "rectifying", ({ world }) => ({
    text: "已开展一次",
    happenedOn: world.clock.today,
    measureId: null,
    measureDone: false,
    attachmentIds: [],
  })),
  "finding.addMeasure": onFinding("finding.record_progress", "rectifying", ({ world }) => ({
    text: "再补一次",
    dueOn: world.clock.today,
  })),
  "finding.requestClosure": onFinding("finding.request_closure", "rectifying", (_, seeded) => ({
    results: seeded.measureIds.map((measureId) => ({ measureId, result: "已落实" })),
    prevention: "",
    attachmentIds: [],
  })),
  "finding.startVerification": onFinding("finding.verify", "closure_requested", () => ({
    method: "documents",
  })),
  "finding.return": onFinding("finding.verify", "verifying", unmet),
  "finding.proposeClosure": onFinding("finding.verify", "verifying", (_, seeded) => ({
    verdicts: metVerdicts(seeded),
  })),
  "finding.close": onFinding("finding.verify", "verifying", (_, seeded) => ({
    verdicts: metVerdicts(seeded),
  })),
  "finding.withdraw": onFinding("finding.withdraw", "issued", () => ({ reason: "重复登记" })),
  "finding.merge": onFinding("finding.merge", "draft", ({ findings }) => ({
    targetId: findings.issued.id,
  })),
  "finding.note": onFinding("finding.note", "issued", () => ({ text: "电话了解情况" })),

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
  "import.previewLedger": {
    permission: "import.ledger",
    names: "absent",
    input: () => ({ stagedId, choice: null }),
  },
  "import.commitLedger": {
    permission: "import.ledger",
    names: "absent",
    input: ({ world }) => ({
      ...key(),
      stagedId,
      fileName: "台账.xlsx",
      inspectionId: world.inspectionId,
      duplicates: [],
      leaveOutErrors: false,
      expected: { new: 1, duplicate: 0, stored: 0, error: 0 },
      choice: {
        worksheet: 0,
        dataFrom: 1,
        columns: { fact: 0, unit: 1 },
        defaults: { unitId: null, category: null, severity: null, foundOn: null },
      },
    }),
  },
  "import.commitBulletin": {
    permission: "import.bulletin",
    names: "absent",
    input: (target) => {
      const { inspectionId, ...item } = draft(target);
      return {
        ...key(),
        stagedId,
        fileName: "",
        inspectionId,
        items: [{ ...item, proposalId: "p1" }],
      };
    },
  },

  "directory.units": nothing("admin.directory"),
  "directory.places": nothing("admin.directory", {}),
  "directory.createUnit": nothing("admin.directory", { ...key(), ...unit }),
  "directory.editUnit": {
    permission: "admin.directory",
    names: "county",
    input: ({ unitId }) => ({ ...key(), id: unitId, version: 1, ...unit, name: "改名镇" }),
  },
  "directory.createPlace": {
    permission: "admin.directory",
    names: "county",
    input: ({ unitId }) => ({ ...key(), ...place(unitId) }),
  },
  "directory.editPlace": {
    permission: "admin.directory",
    names: "county",
    input: ({ placeId, unitId }) => ({ ...key(), id: placeId, version: 1, ...place(unitId) }),
  },
  "account.list": nothing("admin.accounts", {}),
  "account.create": nothing("admin.accounts", {
    ...key(),
    ...person,
    username: `u${randomUUID().slice(0, 8)}`,
    mobile: "",
  }),
  "account.edit": {
    permission: "admin.accounts",
    names: "county",
    input: ({ accountId }) => ({ ...key(), id: accountId, version: 1, ...person }),
  },
  ...Object.fromEntries(
    ["resetPassword", "disable", "enable", "unlock"].map((action) => [
      `account.${action}`,
      {
        permission: "admin.accounts",
        names: "county",
        input: ({ accountId }) => ({ ...key(), id: accountId, version: 1 }),
      } satisfies IsolationCase,
    ]),
  ),
  "audit.list": nothing("audit.read", {}),
  ...activityCases,
  ...boardCases,
  ...calendarCases,
  ...countyListCases,
  ...findingActionCases,
  ...noticeCases,
  ...officeActionCases,
  ...periodCases,
  ...inspectionCases,
  ...schemeCases,
  ...scoreCases,
  ...submissionCases,
  ...visitCases,
};
