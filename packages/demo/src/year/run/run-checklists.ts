import { defaultChecklist } from "@xianlan/domain/checklist";
import type { RunnerContext } from "../../run/runner-context.ts";
import type { YearStep } from "../types.ts";

type Of<Action extends YearStep["action"]> = Extract<YearStep, { action: Action }>;
type Kind = Of<"inspect">["checklist"];
type CurrentList = { id: string; version: number };

/** Checklists of the demo's years, and which of them an inspection of some day uses. */
export function checklistRunner({ as, keyOf }: RunnerContext) {
  const lists = new Map<string, CurrentList>();

  async function publish(step: Of<"checklists">, kind: Kind): Promise<void> {
    const { year } = step;
    const label = `checklist ${kind} ${year}`;
    const { checklist } = as(step);
    let current: CurrentList = await checklist.create({ ...keyOf(label), year, from: "template" });
    if (kind === "venues") {
      const items = defaultChecklist(year).items.filter(({ dutyCode }) => dutyCode === "D4");
      const { id, version } = current;
      const title = `${year}年宣传阵地抽查清单`;
      current = await checklist.save({
        ...keyOf(`${label} saved`),
        id,
        version,
        year,
        title,
        items,
      });
    }
    const { id, version } = current;
    const used = await checklist.publish({ ...keyOf(`${label} published`), id, version });
    lists.set(`${kind} ${year}`, used);
  }

  async function checklists(step: Of<"checklists">): Promise<void> {
    await publish(step, "whole");
    await publish(step, "venues");
  }

  /** A second revision of a year's whole checklist, put into use or left a draft. */
  async function revise(step: Of<"reviseChecklist">): Promise<void> {
    const { year, publishes } = step;
    const before = lists.get(`whole ${year}`);
    if (before === undefined) throw new Error(`no checklist of ${year}`);
    const label = `checklist whole ${year} revised ${step.at}`;
    const { checklist } = as(step);
    const { id, version } = before;
    const draft = await checklist.revise({ ...keyOf(label), id, version });
    const { title, items } = defaultChecklist(year);
    const guidance = "随机到两个村，看最近三个月的活动登记、影像和参加人数是否一致";
    const clearer = items.map((item) => (item.code === "D3-1" ? { ...item, guidance } : item));
    const saved = await checklist.save({
      ...keyOf(`${label} saved`),
      id: draft.id,
      version: draft.version,
      year,
      title,
      items: clearer,
    });
    if (!publishes) return;
    const key = keyOf(`${label} published`);
    lists.set(
      `whole ${year}`,
      await checklist.publish({ ...key, id: saved.id, version: saved.version }),
    );
  }

  /** The checklist in use on a day: of its year, or before that is out of the year before. */
  function listOn(kind: Kind, day: string): string {
    const year = Number(day.slice(0, 4));
    const current = lists.get(`${kind} ${year}`) ?? lists.get(`${kind} ${year - 1}`);
    if (current === undefined) throw new Error(`no checklist ${kind} on ${day}`);
    return current.id;
  }

  return { checklists, revise, listOn };
}
