import { expect } from "@playwright/test";
import { dayIn, dialogOf, runningPeriod, uniqueMarker } from "../fixtures/fields.ts";
import { issued } from "../fixtures/findings.ts";
import { overflow, visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
test("on a phone a clerk navigates to a finding and acknowledges it", async ({ browse, api }) => {
  const { id, number } = await issued(api("office"), unitNameOf("otherClerk"));
  const page = await browse("otherClerk", phone);
  await visit(page, "/tasks");
  await page.getByRole("button", { name: "打开导航" }).click();
  await page.getByRole("navigation", { name: "主导航" }).getByText("问题整改").click();
  await page.waitForURL("**/findings?**");
  await visit(page, `/findings/${id}`);
  await page.getByRole("button", { name: "签收", exact: true }).click();
  const form = dialogOf(page, `签收 ${number}`);
  await form.getByLabel("责任领导").fill("党委副书记 顾文澜");
  await form.getByLabel("责任人").fill("文化站站长 程嘉树");
  await form.getByLabel("第1条措施").fill("补建登记簿");
  await form.getByLabel("完成日期").fill(dayIn(6));
  expect(await overflow(page)).toBe(0);
  await form.getByRole("button", { name: "签收" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("整改中");
});

test("on a phone a clerk logs a record and sees it counted", async ({ browse }) => {
  const page = await browse("otherClerk", phone);
  await visit(page, "/activities");
  const quick = page.getByRole("region", { name: "记一条" });
  const [, month, day] = dayIn(0).split("-");
  const title = `志愿服务：清理河道（${uniqueMarker()}）`;
  await quick
    .getByRole("textbox", { name: "做了什么" })
    .fill(`${Number(month)}月${Number(day)}日 ${title}`);
  await expect(quick.getByText("志愿服务活动").last()).toBeVisible();
  expect(await overflow(page)).toBe(0);
  await quick.getByRole("button", { name: "登记", exact: true }).click();
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await visit(page, `/submissions/${runningPeriod("M")}`);
  expect(await overflow(page)).toBe(0);
  await page.locator("summary").filter({ hasText: "志愿服务活动" }).click();
  await expect(page.getByRole("link", { name: title })).toBeVisible();
});
