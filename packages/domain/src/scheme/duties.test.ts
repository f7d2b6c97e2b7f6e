import { describe, expect, it } from "vitest";
import { findingCategories, findingCategoryLabels } from "../finding/state.ts";
import { duties, dutyCategories, dutyCategoryLabels, dutyCategoryOfFinding } from "./duties.ts";

/** The indicators of the default scheme as the catalogue lists them, with the first target of those that have one. */
const catalogue: readonly (readonly [
  code: string,
  category: string,
  name: string,
  target: string | null,
])[] = [
  ["A1", "责任落实", "党委专题研究意识形态工作", "2"],
  ["A2", "责任落实", "意识形态领域分析研判", null],
  ["A3", "责任落实", "半年、年度专题报告", null],
  ["A4", "责任落实", "责任书签订与责任分工到村", null],
  ["B1", "理论武装", "党委理论学习中心组集中学习", "12"],
  ["B2", "理论武装", "中心组扩大学习", "4"],
  ["B3", "理论武装", "邀请县委宣传部旁听指导", "1"],
  ["B4", "理论武装", "年度学习计划报备", null],
  ["B5", "理论武装", "机关干部集中学习", "24"],
  ["B6", "理论武装", "基层宣讲", "12"],
  ["C1", "宣传舆论", "新闻上稿积分", null],
  ["C2", "宣传舆论", "信息报送", "50"],
  ["C3", "宣传舆论", "信息采用", "30"],
  ["C4", "宣传舆论", "网上诉求按期回复率", null],
  ["D1", "阵地建设", "农村广播在线率", "95"],
  ["D2", "阵地建设", "农家书屋开放率", "90"],
  ["D3", "阵地建设", "新时代文明实践所（站）活动", "12"],
  ["D4", "阵地建设", "宣传阵地完好率", "95"],
  ["E1", "文明创建", "志愿服务活动", "12"],
  ["E2", "文明创建", "道德模范评选与表彰", null],
  ["E3", "文明创建", "文明村占比", "60"],
  ["E4", "文明创建", "群众文化活动", "4"],
  ["F1", "队伍保障", "通讯员、网评员名单报备", null],
  ["F2", "队伍保障", "宣传干部业务培训", "2"],
  ["F3", "队伍保障", "工作经费到位率", null],
  ["F4", "队伍保障", "党报党刊征订完成率", null],
  ["G1", "督查整改", "问题按期销号率", null],
  ["G2", "督查整改", "督查问题扣分", null],
  ["H1", "加分", "经验推广与先进典型", null],
];

describe("duties of the default scheme", () => {
  it("have unique codes in scheme order, with a clause and words to find them by", () => {
    const codes = duties.map((duty) => duty.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const duty of duties) {
      expect(duty.code.startsWith(duty.category)).toBe(true);
      expect(duty.clause.length).toBeGreaterThan(8);
      expect(duty.keywords.length).toBeGreaterThan(0);
    }
    expect(new Set(duties.map((duty) => duty.category))).toEqual(new Set(dutyCategories));
  });

  it("stand under the same names as the categories of findings", () => {
    for (const category of findingCategories) {
      const letter = dutyCategoryOfFinding[category];
      expect(dutyCategoryLabels[letter]).toBe(findingCategoryLabels[category]);
    }
  });

  it("are the rows of the catalogue, with its figures", () => {
    expect(duties.map((duty) => [duty.code, dutyCategoryLabels[duty.category], duty.name])).toEqual(
      catalogue.map(([code, category, name]) => [code, category, name]),
    );
    const targets = catalogue.flatMap(([code, , , target]) => (target ? [[code, target]] : []));
    expect(targets.length).toBeGreaterThan(15);
    for (const [code, target] of targets) {
      expect(duties.find((duty) => duty.code === code)?.clause, code).toContain(target);
    }
  });
});
