import { finding } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { addDays } from "@xianlan/domain/calendar";
import { eq, sql } from "drizzle-orm";
import { type AccountName, findingAt, useWorld, type World } from "../../testing/index.ts";
import type { SeededFinding, SeedState } from "../../testing/seeded-finding.ts";
import { testWrites, type WriteContract } from "../../testing/write-contract.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);

const concurrentWrite = (here: World, body: Record<string, unknown>) =>
  here.admin
    .update(finding)
    .set({ version: sql`${finding.version} + 1`, updatedByName: "别人" })
    .where(eq(finding.id, String(body.id)));

type Who = Pick<WriteContract, "by" | "wrongRole" | "elsewhere">;
const byLead: Who = { by: "unit_lead", wrongRole: "office", elsewhere: "baisha_lead" };
const byClerk: Who = { by: "unit_clerk", wrongRole: "office", elsewhere: "baisha_clerk" };
const byCounty = (by: AccountName, wrongRole: AccountName): Who => ({ by, wrongRole });

/** An action on a finding in a state, with its input. */
function action(
  action: string,
  seedState: SeedState,
  who: Who,
  brings: (seeded: SeededFinding) => Record<string, unknown>,
  otherBody: Record<string, unknown>,
): WriteContract {
  return {
    path: `finding.${action}`,
    ...who,
    otherBody,
    stale: concurrentWrite,
    input: async (here) => {
      const seeded = await findingAt(here, seedState);
      return { id: seeded.id, version: seeded.version, ...brings(seeded) };
    },
  };
}

const inDays = (days: number) => addDays("2026-11-20", days);
const because = () => ({ reason: "情况属实" });
const otherwise = { reason: "另有考虑" };
const seen = { newFact: "回访时活动又已停办", visitedOn: "2026-11-20" };

testWrites(
  [
    action(
      "dispute",
      "issued",
      byLead,
      () => ({ ground: "当日确有活动", proof: "附签到表", attachmentIds: [] }),
      { ground: "事实有出入" },
    ),
    action("uphold", "disputed", byCounty("office", "inspector"), because, otherwise),
    action("dismiss", "disputed", byCounty("office", "leader"), because, otherwise),
    action(
      "requestExtension",
      "rectifying",
      byLead,
      () => ({
        reason: "场地尚未腾空",
        progress: "已办两次",
        attachmentIds: [],
        wishedDueOn: inDays(30),
      }),
      { wishedDueOn: inDays(40) },
    ),
    action(
      "grantExtension",
      "extension_requested",
      byCounty("office", "inspector"),
      () => ({ ...because(), grantedDueOn: inDays(28) }),
      { grantedDueOn: inDays(30) },
    ),
    action(
      "refuseExtension",
      "second_extension_requested",
      byCounty("leader", "unit_lead"),
      because,
      {
        ...otherwise,
      },
    ),
    action(
      "split",
      "rectifying",
      byCounty("office", "leader"),
      ({ measureIds }) => ({
        measureId: measureIds[1],
        fact: "活动尚未补办",
        criteria: ["补办活动不少于4次"],
        dueOn: inDays(40),
        ...because(),
      }),
      { dueOn: inDays(50) },
    ),
    action(
      "requestLongTerm",
      "rectifying",
      byLead,
      () => ({ ...because(), milestones: [{ text: "完成选址", dueOn: inDays(90) }] }),
      otherwise,
    ),
    action("makeLongTerm", "long_term_requested", byCounty("leader", "office"), because, otherwise),
    action(
      "refuseLongTerm",
      "long_term_requested",
      byCounty("leader", "office"),
      because,
      otherwise,
    ),
    action(
      "checkIn",
      "long_term",
      byClerk,
      () => ({ text: "按计划推进", doneMilestoneIds: [], attachmentIds: [] }),
      { text: "已完成选址" },
    ),
    action("requestReopen", "closed", byCounty("inspector", "leader"), () => seen, {
      newFact: "另一件事",
    }),
    action("reopen", "reopen_requested", byCounty("office", "inspector"), () => seen, {
      newFact: "另一件事",
    }),
    action("refuseReopen", "reopen_requested", byCounty("office", "inspector"), because, otherwise),
    action(
      "proposeVeto",
      "issued",
      byCounty("office", "inspector"),
      () => ({ ...because(), clause: "考核方案否决条款第一项" }),
      otherwise,
    ),
    action("confirmVeto", "veto_proposed", byCounty("leader", "office"), because, otherwise),
    action("refuseVeto", "veto_proposed", byCounty("leader", "office"), because, otherwise),
  ],
  () => ({ world, other }),
);
