import { randomUUID } from "node:crypto";
import type { Permission } from "@xianlan/domain/account";
import type { World } from "../world.ts";
import type { IsolationCase, Target } from "./target.ts";

/** A version nobody has: the row is known, the write is not done, so the next caller finds it too. */
const version = 9_999;
const key = () => ({ idempotencyKey: randomUUID() });

const content = ({ world, placeId }: Pick<Target, "world" | "placeId">) => ({
  kind: "lecture" as const,
  happenedOn: world.clock.today,
  title: "院坝宣讲",
  attributes: {},
  placeId,
  placeText: "",
  attendance: 30,
  link: "",
  attachmentIds: [],
});

const nothing = (permission: Permission, input: object | undefined): IsolationCase => ({
  permission,
  names: "nothing",
  input: () => input,
});

function onRecord(input: (target: Target) => object): IsolationCase {
  return {
    permission: "activity.record",
    names: "unit",
    input: (target) => ({ ...key(), id: target.rows.activity?.id, version, ...input(target) }),
  };
}

export const activityCases: Record<string, IsolationCase> = {
  "activity.list": nothing("activity.read", {}),
  "activity.counts": nothing("activity.read", {}),
  "activity.calendar": nothing("activity.read", { month: "2026-11" }),
  "activity.form": nothing("activity.record", undefined),
  "activity.last": nothing("activity.record", { kind: null }),
  "activity.byId": {
    permission: "activity.read",
    names: "unit",
    input: ({ rows }) => ({ id: rows.activity?.id }),
  },
  "activity.record": {
    permission: "activity.record",
    names: "nothing",
    input: (target) => ({ ...key(), ...content(target) }),
  },
  "activity.recordMany": nothing("activity.record", {
    ...key(),
    text: "11月18日\t宣讲\t院坝",
    expected: 1,
  }),
  "activity.change": onRecord(content),
  "activity.remove": onRecord(() => ({ reason: "重复登记" })),
};

/** A record of the township, written by its own clerk. */
export async function activityRows(
  view: World,
  placeId: string,
): Promise<Record<"activity", { id: string; version: number }>> {
  const { id, version: first } = await view
    .caller("unit_clerk")
    .activity.record({ ...key(), ...content({ world: view, placeId }) });
  if (id === null || first === null) throw new Error("the record was not written");
  return { activity: { id, version: first } };
}
