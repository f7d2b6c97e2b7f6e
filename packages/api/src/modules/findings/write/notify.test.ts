import { randomUUID as key } from "node:crypto";
import { notice } from "@xianlan/db";
import { addDays } from "@xianlan/domain/calendar";
import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { findingAt, metVerdicts, uploadedFile, useWorld } from "../../../testing/index.ts";
import type { SeededFinding, SeedState } from "../../../testing/seeded-finding.ts";

const world = useWorld();

const target = ({ id, version }: SeededFinding) => ({ id, version, idempotencyKey: key() });
const because = { reason: "情况属实" };
const inDays = (days: number) => addDays(world.clock.today, days);
const office = () => world.caller("office").finding;
const leader = () => world.caller("leader").finding;
const lead = () => world.caller("unit_lead").finding;
const inspector = () => world.caller("inspector").finding;

type SentNotice = { to: string; kind: string; urgent: boolean; title: string };

/** The notices an action leaves, with who receives each. */
async function noticesOf(
  seeded: SeededFinding,
  action: () => Promise<unknown>,
): Promise<SentNotice[]> {
  const all = () =>
    world.admin
      .select()
      .from(notice)
      .where(eq(notice.countyId, world.countyId))
      .orderBy(asc(notice.id));
  const before = (await all()).length;
  await action();
  const accounts = Object.values(world.accounts);
  return (await all()).slice(before).map(({ accountId, unitId, roles, kind, urgent, ...one }) => {
    expect(one.href).toMatch(/^\/findings\/[0-9a-f-]{36}$/);
    expect(one.title).not.toContain("没有开展活动");
    const named = accounts.find((account) => account.accountId === accountId)?.name;
    const place = unitId === world.units.qingshi ? "青石镇" : "县";
    return {
      kind,
      urgent,
      title: one.title.replace(seeded.number, "N"),
      to: named ?? `${place} ${roles.join()}`,
    };
  });
}

const unit = "青石镇 unit_lead,unit_clerk";
const decided = (title: string, to = unit) => ({ to, kind: "decided", urgent: false, title });
const asks = (to: string, title: string) => ({ to, kind: "asked", urgent: false, title });

const actions: [string, SeedState, (seeded: SeededFinding) => Promise<unknown>, SentNotice[]][] = [
  [
    "issue",
    "draft",
    (at) => office().issue({ ...target(at), dueOn: "2026-12-11", separateReason: "另一件事" }),
    [{ to: unit, kind: "issued", urgent: true, title: "N交办，整改时限12月11日" }],
  ],
  ["withdraw a draft", "draft", (at) => office().withdraw({ ...target(at), ...because }), []],
  [
    "withdraw",
    "issued",
    (at) => office().withdraw({ ...target(at), ...because }),
    [decided("N撤销")],
  ],
  [
    "dispute",
    "issued",
    (at) => lead().dispute({ ...target(at), ground: "有出入", proof: "签到表", attachmentIds: [] }),
    [asks("县 office", "青石镇N提出异议，请复核")],
  ],
  [
    "uphold",
    "disputed",
    (at) => office().uphold({ ...target(at), ...because }),
    [decided("N异议成立，问题撤销")],
  ],
  [
    "dismiss",
    "disputed",
    (at) => office().dismiss({ ...target(at), ...because }),
    [decided("N异议不成立，请签收整改，整改时限12月11日")],
  ],
  [
    "requestClosure",
    "rectifying",
    async (at) =>
      lead().requestClosure({
        ...target(at),
        prevention: "",
        results: at.measureIds.map((measureId) => ({ measureId, result: "已落实" })),
        attachmentIds: [await uploadedFile(world, "unit_lead")],
      }),
    [asks("县 office,inspector", "青石镇N申请销号，请核查")],
  ],
  [
    "return",
    "verifying",
    (at) =>
      inspector().return({
        ...target(at),
        verdicts: metVerdicts(at).map((one) => ({ ...one, met: false, reason: "材料不全" })),
      }),
    [
      {
        to: unit,
        kind: "returned",
        urgent: true,
        title: "N退回，2条销号标准未达标，整改时限12月11日",
      },
    ],
  ],
  [
    "close",
    "verifying",
    (at) => inspector().close({ ...target(at), verdicts: metVerdicts(at) }),
    [{ to: unit, kind: "closed", urgent: false, title: "N销号，按期" }],
  ],
  [
    "requestExtension",
    "extended",
    (at) =>
      lead().requestExtension({
        ...target(at),
        ...because,
        progress: "已完成一半",
        wishedDueOn: inDays(60),
        attachmentIds: [],
      }),
    [asks("县 leader", "青石镇N申请延期至2027年1月19日")],
  ],
  [
    "grantExtension",
    "extension_requested",
    (at) => office().grantExtension({ ...target(at), ...because, grantedDueOn: inDays(28) }),
    [decided("N同意延期，整改时限延至12月18日")],
  ],
  [
    "refuseExtension",
    "second_extension_requested",
    (at) => leader().refuseExtension({ ...target(at), ...because }),
    [decided("N不同意延期，整改时限不变")],
  ],
  [
    "makeLongTerm",
    "long_term_requested",
    (at) => leader().makeLongTerm({ ...target(at), ...because }),
    [decided("N转长期坚持，首次季度查看2027年3月31日前")],
  ],
  [
    "refuseLongTerm",
    "long_term_requested",
    (at) => leader().refuseLongTerm({ ...target(at), ...because }),
    [decided("N不同意转长期坚持，整改时限不变")],
  ],
  [
    "reopen",
    "reopen_requested",
    (at) => office().reopen({ ...target(at), newFact: "又已停办", visitedOn: world.clock.today }),
    [
      { to: unit, kind: "issued", urgent: true, title: "N重新挂账，整改时限12月2日" },
      decided("青石镇N已确认重新挂账", "方督查"),
    ],
  ],
  [
    "refuseReopen",
    "reopen_requested",
    (at) => office().refuseReopen({ ...target(at), ...because }),
    [decided("青石镇N不予重新挂账", "方督查")],
  ],
  [
    "proposeVeto",
    "issued",
    (at) => office().proposeVeto({ ...target(at), ...because, clause: "否决条款第一项" }),
    [asks("县 leader", "青石镇N提请一票否决，请确认")],
  ],
  [
    "confirmVeto",
    "veto_proposed",
    (at) => leader().confirmVeto({ ...target(at), ...because }),
    [
      { to: unit, kind: "veto", urgent: true, title: "N县领导确认一票否决" },
      decided("青石镇N县领导确认一票否决", "何主任"),
    ],
  ],
  [
    "refuseVeto",
    "veto_proposed",
    (at) => leader().refuseVeto({ ...target(at), ...because }),
    [decided("青石镇N不予一票否决", "何主任")],
  ],
];

describe("who is notified of an action", () => {
  it.each(actions)("%s", async (_, seedState, action, expected) => {
    const seeded = await findingAt(world, seedState);
    expect(await noticesOf(seeded, () => action(seeded))).toEqual(expected);
  });

  it("a split notifies the unit of the new finding", async () => {
    const seeded = await findingAt(world, "rectifying");
    const notices = await noticesOf(seeded, () =>
      office().split({
        ...target(seeded),
        ...because,
        measureId: seeded.measureIds[0] ?? "",
        fact: "尚未补办",
        criteria: ["补办活动"],
        dueOn: inDays(40),
      }),
    );
    expect(notices).toMatchObject([{ to: unit, kind: "issued", urgent: true }]);
    expect(notices[0]?.title).toMatch(/^督〔2026〕3-\d+由N拆出，整改时限12月30日$/);
  });
});
