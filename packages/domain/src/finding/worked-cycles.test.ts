import { describe, expect, it } from "vitest";
import { runScenario, statusText } from "../testing/run-scenario.ts";

// Long-term work, second cycles and split findings, counted by hand like `worked-cases.test.ts`.

const begun = `2026-11-02 督查办 交办
               2026-11-03 专干 签收`;
const longTerm = `${begun}
  2026-11-05 分管领导 申请转长期坚持
  2026-11-09 县领导 转长期坚持`;

describe("长期坚持：每季度末查看一次", () => {
  it.each([
    [
      "11月批准：第一次查看在下一季度末",
      "",
      "2026-11-09",
      "时限2027-03-31（原定2026-11-23） 在办 待核",
    ],
    [
      "季度内按时查看：下一次在再下一季度末",
      "2027-03-30 专干 季度查看",
      "2027-04-01",
      "时限2027-06-30（原定2026-11-23） 在办 待核",
    ],
    [
      "该季度还没开始就报一次：不顶数，仍是3月31日",
      "2026-12-15 专干 季度查看",
      "2026-12-15",
      "时限2027-03-31（原定2026-11-23） 在办 待核",
    ],
    [
      "同一季度报两次：只算一次",
      "2027-03-01 专干 季度查看\n2027-03-30 分管领导 季度查看",
      "2027-03-30",
      "时限2027-06-30（原定2026-11-23） 在办 待核",
    ],
    [
      "漏查：4月6日未查看，逾期",
      "",
      "2027-04-06",
      "时限2027-03-31（原定2026-11-23） 在办已逾期 待核",
    ],
    [
      "补查：下一次仍是6月30日，漏查的逾期保留",
      "2027-04-08 专干 季度查看",
      "2027-04-08",
      "时限2027-06-30（原定2026-11-23） 在办已逾期 待核",
    ],
    [
      "漏了两个季度才补查：下一次是本季度末",
      "2027-08-10 专干 季度查看",
      "2027-08-10",
      "时限2027-09-30（原定2026-11-23） 在办已逾期 待核",
    ],
    [
      // 11月20天，12月23天，1月21天，2月20天，3月23天，4月22天，5月21天，6月1日，共151天。
      "漏查补查后申请销号：逾期，用时从交办算起",
      `2027-04-08 专干 季度查看
       2027-06-01 分管领导 申请销号
       2027-06-01 督查办 受理核查
       2027-06-02 督查办 销号`,
      "2027-06-02",
      "时限2027-06-30（原定2026-11-23） 用时151 逾期",
    ],
    [
      // 151天加6月2–4、7–11、14–18、21–25、28–30日21天，共172天。
      "次次按时查看后申请销号：按期",
      `2027-03-30 专干 季度查看
       2027-06-30 分管领导 申请销号
       2027-06-30 督查办 受理核查
       2027-06-30 督查办 销号`,
      "2027-06-30",
      "时限2027-06-30（原定2026-11-23） 用时172 按期",
    ],
  ])("%s", (_, scenario, day, stands) => {
    const script = scenario === "" ? longTerm : `${longTerm}\n${scenario}`;
    expect(statusText(runScenario(script, "一般").finding, day)).toBe(stands);
  });

  it("过了整改时限才批准转长期坚持：逾期保留", () => {
    const late = longTerm.replace("2026-11-09", "2026-11-24");
    expect(statusText(runScenario(late, "一般").finding, "2026-11-24")).toBe(
      "时限2027-03-31（原定2026-11-23） 在办已逾期 待核",
    );
  });
});

describe("重新挂账：轮次加一，时间减半", () => {
  const closed = `${begun}
    2026-11-10 分管领导 申请销号
    2026-11-11 督查员 受理核查
    2026-11-12 督查员 销号`;

  it("第一轮15个工作日，第二轮8个（15的一半进一）；第一轮的结果保留", () => {
    const ended = runScenario(
      `${closed}
       2026-11-16 督查员 提请重新挂账
       2026-11-17 督查办 重新挂账
       2026-11-26 分管领导 申请销号`,
      "一般",
    );
    // 11月18–20日3天，23–27日5天，共8天；到26日用7天。
    expect(statusText(ended.finding, "2026-11-26")).toBe("第2轮 时限2026-11-27 用时7 在办");
    expect(ended.cycles).toEqual([
      {
        cycle: 1,
        issuedOn: "2026-11-02",
        originalDueOn: "2026-11-23",
        dueOn: "2026-11-23",
        closedOn: "2026-11-12",
        daysUsed: 6,
        onTime: true,
        returnedCount: 0,
      },
    ]);
  });

  it("第一轮逾期，第二轮从头算：按期就是按期；3天的一半不足3天，给3天", () => {
    const ended = runScenario(
      `2026-11-02 督查办 交办
       2026-11-03 专干 签收
       2026-11-09 分管领导 申请销号
       2026-11-10 督查员 受理核查
       2026-11-10 督查员 销号
       2026-11-16 督查员 提请重新挂账
       2026-11-17 督查办 重新挂账
       2026-11-19 分管领导 申请销号
       2026-11-19 督查员 受理核查
       2026-11-20 督查员 销号`,
      "立行立改",
    );
    // 第一轮11月3–6、9日5天，时限5日；第二轮18、19日2天，时限20日。
    expect(statusText(ended.finding, "2026-11-20")).toBe("第2轮 时限2026-11-20 用时2 按期");
    expect(ended.cycles[0]).toMatchObject({ dueOn: "2026-11-05", daysUsed: 5, onTime: false });
  });

  it("第一轮延过期、退过回：减半的是原定时间，延期次数和退回次数从头算", () => {
    const ended = runScenario(
      `${begun}
       2026-11-20 分管领导 申请延期
       2026-11-23 督查办 同意延期 2026-12-07
       2026-12-01 分管领导 申请销号
       2026-12-01 督查员 受理核查
       2026-12-01 督查员 退回
       2026-12-02 分管领导 申请销号
       2026-12-02 督查员 受理核查
       2026-12-08 督查员 销号
       2026-12-09 督查员 提请重新挂账
       2026-12-10 督查办 重新挂账`,
      "一般",
    );
    // 12月11日，14–18日5天，21、22日，共8天。
    expect(statusText(ended.finding, "2026-12-10")).toBe("第2轮 时限2026-12-22 在办");
    expect(ended.finding).toMatchObject({ extensionsGranted: 0, returnedCount: 0, late: false });
    expect(ended.cycles[0]).toMatchObject({
      dueOn: "2026-12-07",
      returnedCount: 1,
      onTime: true,
    });
  });
});

describe("拆分：子问题有自己的时限", () => {
  const request = (day: string) => `${day} 分管领导 申请销号`;

  it("11月16日拆分，子问题12月18日到期；原问题时限不变", () => {
    const split = runScenario(`${begun}\n2026-11-16 督查办 拆分 2026-12-18`, "一般");
    if (split.child === null) throw new Error("no child");
    // 原问题11月3–6、9–13、16–20日14天；子问题17–20、23–27、30日至12月4日、7–11、14–17日23天。
    const parent = runScenario(request("2026-11-20"), split.finding).finding;
    expect(statusText(parent, "2026-11-20")).toBe("时限2026-11-23 用时14 在办");
    const child = runScenario(request("2026-12-17"), split.child).finding;
    expect(statusText(child, "2026-12-17")).toBe("时限2026-12-18 用时23 在办");
    expect(split.child).toMatchObject({ issuedOn: "2026-11-16", acknowledgedOn: "2026-11-16" });
  });

  it("过了时限才拆分：子问题也记逾期，拆分不能抹去", () => {
    const split = runScenario(`${begun}\n2026-11-25 督查办 拆分 2026-12-18`, "一般");
    if (split.child === null) throw new Error("no child");
    expect(statusText(split.child, "2026-11-25")).toBe("时限2026-12-18 在办已逾期");
  });
});
