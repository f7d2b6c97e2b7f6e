import { describe, expect, it } from "vitest";
import { AppError } from "./errors.ts";
import { exportFindings, exportTable } from "./modules/exports/index.ts";
import { assertStorable } from "./storable-input.ts";
import { draftInput, failureOf, useWorld } from "./testing/index.ts";

const world = useWorld();

const broken = ["空\0字符", "半个\ud83d"];

describe("text the database cannot keep", () => {
  it.each(broken)("is refused at its field, and nothing is drafted: %j", async (fact) => {
    const draft = { ...draftInput(world), criteria: ["补办活动", fact] };
    expect(await failureOf(world.caller("office").finding.draft(draft))).toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      message: expect.stringContaining("无法保存的字符"),
      fields: ["criteria.1"],
    });
    expect((await world.caller("office").finding.list({})).rows).toEqual([]);
  });

  it.each(broken)("is refused in a search: %j", async (q) => {
    const office = world.caller("office").finding;
    for (const search of [office.list({ q }), office.facets({ q }), office.byNumber({ q })]) {
      expect((await failureOf(search)).fields).toEqual(["q"]);
    }
  });

  it("is refused in an address to export", async () => {
    const address = new URLSearchParams({ q: "空\0字符" });
    const office = world.context("office");
    await expect(exportFindings(office, address)).rejects.toThrow(AppError);
    await expect(exportTable(office, "corrections", address)).rejects.toThrow(AppError);
  });

  it("is found at any depth of a body", () => {
    let deep: unknown = "空\0字符";
    for (let level = 0; level < 200_000; level += 1) deep = [deep];
    expect(() => assertStorable({ deep })).toThrow(AppError);
  });
});
