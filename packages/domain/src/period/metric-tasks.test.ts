import { expect, it } from "vitest";
import { metricTask, submissionTaskText } from "./metric-tasks.ts";

const about = {
  title: "2026年10月报表",
  text: "请在11月5日前报送",
  href: "/submissions/2026-M10",
};

it("is overdue only after its day, and soon within three days of it", () => {
  const on = (today: string) =>
    metricTask("fill_submission", { ...about, dueOn: "2026-11-05" }, today);
  expect(on("2026-11-01")).toMatchObject({ overdue: false, soon: false });
  expect(on("2026-11-02")).toMatchObject({ overdue: false, soon: true });
  expect(on("2026-11-05")).toMatchObject({ overdue: false, soon: true });
  expect(on("2026-11-06")).toMatchObject({ overdue: true, soon: false });
  expect(metricTask("approve_scheme", about, "2026-11-06").overdue).toBe(false);
});

it("names the lock once the day has passed", () => {
  const dates = { dueOn: "2026-11-05", lockOn: "2026-11-10" };
  expect(submissionTaskText({ ...dates, phase: "due" }, "2026-11-03")).toBe("请在11月5日前报送");
  expect(submissionTaskText({ ...dates, phase: "grace" }, "2026-11-06")).toContain("11月10日锁定");
});
