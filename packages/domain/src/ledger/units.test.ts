import { expect, test } from "vitest";
import { placeMatcher, unitMatcher } from "./units.ts";

const units = [
  { id: "taohua", name: "桃花镇", aliases: ["桃花集镇"] },
  { id: "shiniu", name: "石牛乡", aliases: [] },
  { id: "matou-town", name: "马头镇", aliases: [] },
  { id: "matou-township", name: "马头乡", aliases: [] },
  { id: "chengguan", name: "城关街道", aliases: ["城关街道办事处"] },
  { id: "culture", name: "县文旅广体局", aliases: ["文旅局"] },
];
const matcher = unitMatcher(units);
const read = (text: string) => {
  const reading = matcher.read(text);
  return reading.ok ? reading.unitId : reading.message;
};

test("full names, aliases, short names, spaces and suffixes of the office", () => {
  for (const written of [
    "桃花镇",
    " 桃　花 镇 ",
    "桃花",
    "桃花集镇",
    "桃花镇人民政府",
    "桃花镇党委",
  ]) {
    expect(read(written), written).toBe("taohua");
  }
  expect(read("某某县石牛乡")).toBe("shiniu");
  expect(read("石牛镇")).toBe("shiniu");
  expect(read("城关街道办")).toBe("chengguan");
  expect(read("城关")).toBe("chengguan");
  expect(read("文旅局")).toBe("culture");
  expect(read("马头乡")).toBe("matou-township");
});

test("what is ambiguous, unknown, empty or a placeholder is refused with the reason", () => {
  expect(read("马头")).toBe("“马头”可能是马头镇、马头乡，请写全称");
  expect(read("桃花镇、石牛乡")).toMatch(/拆成几行/);
  expect(read("白云镇")).toMatch(/没有找到单位“白云镇”/);
  expect(read("  ")).toMatch(/责任单位为空/);
  for (const written of ["xx镇", "XX", "某某乡", "××街道"]) {
    expect(read(written), written).toMatch(/代称/);
  }
});

test("places are found inside their unit only, with or without 村", () => {
  const find = placeMatcher([
    { id: "a", unitId: "taohua", name: "新桥村" },
    { id: "b", unitId: "shiniu", name: "新桥村" },
    { id: "c", unitId: "taohua", name: "河西社区" },
    { id: "d", unitId: "taohua", name: "河西村" },
  ]);
  expect(find("taohua", "新桥村")).toBe("a");
  expect(find("shiniu", "新桥")).toBe("b");
  expect(find("taohua", "新桥村委会")).toBe("a");
  expect(find("taohua", "河西社区")).toBe("c");
  expect(find("taohua", "河西")).toBeNull();
  expect(find("chengguan", "新桥村")).toBeNull();
});
