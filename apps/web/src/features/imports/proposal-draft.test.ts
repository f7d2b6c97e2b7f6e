import { readBulletin } from "@xianlan/domain/bulletin";
import { describe, expect, it } from "vitest";
import { type LedgerChoice, type Proposal, remapped } from "./import-types.ts";
import { checkedItem, suggestedDraft, withDuty } from "./proposal-draft.ts";

const unit = { id: "7d2c2b6e-0d0a-4e5b-9a55-0f8a4f4d1a01", name: "青石镇" };
const place = { id: "7d2c2b6e-0d0a-4e5b-9a55-0f8a4f4d1a11", unitId: unit.id, name: "上村" };

function proposals(body: string): Proposal[] {
  const text = `二、存在的问题\n（一）理论学习不够扎实。${body}\n`;
  const { proposals: read } = readBulletin(text, { units: [unit], places: [place] });
  return read.map((proposal) => ({ ...proposal, drafted: null }));
}
const first = (body: string): Proposal => {
  const [proposal] = proposals(body);
  if (proposal === undefined) throw new Error("nothing was proposed");
  return proposal;
};

describe("a proposal's draft", () => {
  it("takes over what was read and brings the duty's clause along", () => {
    const draft = suggestedDraft(first("青石镇上村中心组学习全年只开展5次。"));
    expect(draft).toMatchObject({ unitId: unit.id, placeId: place.id, placeText: "" });
    expect(draft.fact).toContain("只开展5次");
    expect(draft.category).toBe("theory");
    expect(draft.criteria).toBe(draft.dutyText);
    expect(draft.dutyText).not.toBe("");
    expect(checkedItem(draft, "2026-11-18").item).toMatchObject({ foundOn: "2026-11-18" });
  });

  it("keeps the name of an unknown place as text", () => {
    const draft = suggestedDraft(first("青石镇柳林村学习笔记缺失。"));
    expect(draft).toMatchObject({ unitId: unit.id, placeId: null, placeText: "柳林村" });
  });

  it("changes the clause with the duty, but never text a person wrote", () => {
    const draft = suggestedDraft(first("青石镇中心组学习全年只开展5次。"));
    const own = { ...draft, criteria: "补足7次" };
    const changed = withDuty(own, "B4");
    expect(changed.dutyText).toContain("报备");
    expect(changed.criteria).toBe("补足7次");
    expect(withDuty(changed, null)).toMatchObject({ dutyCode: null, dutyText: "" });
  });

  it("names what is missing by field, and splits criteria by line", () => {
    const draft = suggestedDraft(first("青石镇中心组学习全年只开展5次。"));
    const { item, faults } = checkedItem({ ...draft, fact: "", category: null }, "2026-11-18");
    expect(item).toBeNull();
    expect(faults).toMatchObject({ fact: "请填写问题事实", category: "请选择问题类别" });
    const lines = checkedItem({ ...draft, criteria: " 补足7次 \n\n邀请旁听\n" }, "2026-11-18");
    expect(lines.item?.criteria).toEqual(["补足7次", "邀请旁听"]);
  });
});

describe("a changed mapping", () => {
  const choice: LedgerChoice = {
    worksheet: 0,
    dataFrom: 3,
    columns: { unit: 1, fact: 3 },
    defaults: { unitId: null, category: null, severity: null, foundOn: null },
  };

  it("gives a field one column and a column one field", () => {
    expect(remapped(choice, 4, "fact").columns).toEqual({ unit: 1, fact: 4 });
    expect(remapped(choice, 1, "fact").columns).toEqual({ fact: 1 });
    expect(remapped(choice, 1, null).columns).toEqual({ fact: 3 });
    expect(remapped(choice, 5, null)).toEqual(choice);
  });
});
