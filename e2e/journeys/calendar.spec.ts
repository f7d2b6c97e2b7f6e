import { expect } from "@playwright/test";
import { dayIn } from "../fixtures/fields.ts";
import { visit } from "../fixtures/pages.ts";
import { test } from "../fixtures/test.ts";

// A year far ahead, so that nobody's due date moves under another journey.
const year = Number(dayIn(0).slice(0, 4)) + 5;

test("the administrator pastes a notice, sees what it changes, saves it, and goes back", async ({
  browse,
}) => {
  const admin = await browse("admin");
  await visit(admin, `/admin/calendar?year=${year}`);
  await expect(admin.getByText(`${year}年的放假安排待核`)).toBeVisible();

  await admin.getByRole("button", { name: "导入通知" }).click();
  const paste = admin.getByRole("dialog");
  await paste.getByLabel("通知原文").fill("元旦：1月1日至3日放假，共3天。\n春节：2月30日放假");
  await expect(paste.getByRole("region", { name: "读出的安排" })).toContainText("1月1日至1月3日");
  await expect(paste).toContainText("第2行：“2月30日”不是有效的日期");
  await paste.getByRole("button", { name: "采用这3天" }).click();

  await admin.getByRole("button", { name: /^5月4日，/ }).click();
  await expect(admin.getByText("改动4天，还没有保存")).toBeVisible();
  await admin.getByRole("textbox", { name: "5月4日的名称" }).fill("县庆");

  await admin.getByRole("button", { name: "查看影响并保存" }).click();
  const save = admin.getByRole("dialog");
  await expect(save).toContainText("改动4天，没有在办问题的整改时限因此变化");
  await save.getByLabel(/放假通知已公布/).check();
  await save.getByRole("button", { name: "保存" }).click();
  // The day pressed is a Monday in one year and a Sunday in another.
  const countyCalendar = new RegExp(`${year}年由本县维护，放假[34]天`);
  await expect(admin.getByRole("heading", { level: 1 })).toContainText(countyCalendar);
  await expect(admin.getByText(`${year}年的放假安排待核`)).toHaveCount(0);

  await admin.getByRole("button", { name: "恢复国务院安排" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await expect(admin.getByText(`${year}年的放假安排待核`)).toBeVisible();
});
