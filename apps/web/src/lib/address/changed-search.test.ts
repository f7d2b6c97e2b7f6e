import { expect, it } from "vitest";
import { changedSearch } from "./changed-search.ts";

const rules = { keys: { statusLight: "lamp" }, defaults: { sort: "dueOn" }, begins: "after" };

it("sets, joins and takes away conditions", () => {
  expect(changedSearch("", { severity: ["serious", "major"] })).toBe("severity=serious,major");
  expect(changedSearch("q=a&severity=major", { severity: null })).toBe("q=a");
  expect(changedSearch("q=a", { open: [], year: 2026 })).toBe("q=a&year=2026");
});

it("keeps what the address said of other things", () => {
  expect(changedSearch("q=%E6%A1%A3%E6%A1%88&flag=open", { sort: "unit" })).toBe(
    "q=%E6%A1%A3%E6%A1%88&flag=open&sort=unit",
  );
});

it("writes names of its own and leaves out what holds anyway", () => {
  expect(changedSearch("", { statusLight: ["red"] }, rules)).toBe("lamp=red");
  expect(changedSearch("sort=unit", { sort: "dueOn" }, rules)).toBe("");
});

it("begins at the first page again, unless a page is asked for", () => {
  expect(changedSearch("after=x&flag=open", { flag: "soon" }, rules)).toBe("flag=soon");
  expect(changedSearch("after=x", { after: ["x", "y"] }, rules)).toBe("after=x,y");
});
