import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { failureOf, findingAt, useWorld } from "../../testing/index.ts";
import { checklistInUse, inspectionPlanOf, runningInspection } from "../../testing/visits.ts";

const world = useWorld();

const key = () => ({ idempotencyKey: randomUUID() });

type Action = (at: number) => Promise<unknown>;

const crowds: [name: string, went: number | null, ready: () => Promise<Action>][] = [
  [
    "rounds set up",
    6,
    async () => {
      const plan = inspectionPlanOf(world, { checklistId: await checklistInUse(world) });
      const { create } = world.caller("office").inspection;
      return () => create({ ...key(), title: "冬季专项督查", startsOn: "2026-11-02", plan });
    },
  ],
  [
    "visits planned to one place",
    1,
    async () => {
      const inspectionId = await runningInspection(world);
      const { planVisit } = world.caller("office").inspection;
      const spot = { unitId: world.units.qingshi, placeId: world.places.shangcun };
      return () =>
        planVisit({ ...key(), inspectionId, ...spot, plannedOn: null, inspectorId: null });
    },
  ],
  [
    "revisions of one checklist",
    null,
    async () => {
      const id = await checklistInUse(world);
      return () => world.caller("office").checklist.revise({ ...key(), id, version: 1 });
    },
  ],
  [
    "publications of one checklist",
    1,
    async () => {
      const { checklist } = world.caller("office");
      const { id, version } = await checklist.create({ ...key(), year: 2027, from: "template" });
      return () => checklist.publish({ ...key(), id, version });
    },
  ],
  [
    "reminders of one finding",
    null,
    async () => {
      const { id } = await findingAt(world, "rectifying");
      const { issue } = world.caller("office").escalation;
      const reminder = {
        kind: "reminder" as const,
        text: "请抓紧整改并按期申请销号",
        replyDueOn: null,
      };
      return () => issue({ ...key(), findingId: id, ...reminder });
    },
  ],
];

it.each(crowds)(
  "%s by six people at once end in a message people can read, never in a fault",
  async (_, went, ready) => {
    const action = await ready();
    const results = await Promise.allSettled(Array.from({ length: 6 }, (_one, at) => action(at)));
    const failures = results.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    for (const failure of failures) {
      const { kind } = await failureOf(Promise.reject(failure));
      expect(["refused", "conflict"]).toContain(kind);
    }
    if (went !== null) expect(results.length - failures.length).toBe(went);
  },
);
