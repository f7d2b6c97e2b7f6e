import { expect, type Page } from "@playwright/test";
import { type ApiClient, field } from "../api-client.ts";
import { now } from "../county-clock.ts";
import { listOf } from "../fixtures/findings.ts";
import { checklistItems, plannedVisit } from "../fixtures/inspections.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

const picture = {
  name: "宣传栏.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};

const waits = (page: Page) => page.getByRole("status", { name: "待发送" });
const itemOf = (page: Page, at: number) =>
  page.getByRole("listitem").filter({ hasText: checklistItems[at]?.text ?? "" });
const press = (page: Page, at: number, response: string) =>
  itemOf(page, at).getByRole("button", { name: response, exact: true }).click();

/** Takes a visit along and starts it, everything sent. */
async function saveOffline(page: Page, id: string): Promise<void> {
  await visit(page, `/visits/${id}`);
  await page.getByRole("button", { name: /^(?:带到现场|继续检查)$/ }).click();
  await page.waitForURL(`/field#${id}`);
  await expect(itemOf(page, 0)).toBeVisible();
}

/** Starts it, and waits until the server knows: before the press has gone through, nothing waits either. */
async function start(page: Page, reader: ApiClient, id: string): Promise<void> {
  await page.getByRole("button", { name: "开始检查" }).click();
  const state = async () => field(await reader.query("visit.byId", { id }), "visit", "state");
  await expect.poll(state).toBe("under_way");
  await expect(waits(page)).toHaveText("已全部发送");
}

test("a visit is recorded without a connection, survives closing the page, and arrives once", async ({
  browse,
  api,
}) => {
  const id = await plannedVisit(api("office"), unitNameOf("clerk"));
  const page = await browse("inspector", { viewport: { width: 390, height: 844 } });
  const context = page.context();
  await saveOffline(page, id);
  await start(page, api("leader"), id);
  await context.setOffline(true);
  await press(page, 0, "符合");
  await press(page, 1, "不符合");
  const failing = itemOf(page, 1);
  await failing.getByLabel(/^检查情况/).fill("工作日上午农家书屋未开门");
  await expect(failing.getByLabel("问题事实")).toHaveValue("工作日上午农家书屋未开门");
  await expect(failing.getByLabel(/^销号标准/)).toHaveValue("修复并明确管护人");
  await failing.getByLabel("拍照或选图").setInputFiles(picture);
  await failing.getByRole("button", { name: "保存这一项" }).click();
  await expect(waits(page)).toContainText("2项、1张照片待发送");
  await page.close();

  const secondPage = await context.newPage();
  await secondPage.goto("/field");
  await secondPage.getByRole("link", { name: new RegExp(unitNameOf("clerk")) }).click();
  await expect(waits(secondPage)).toContainText("2项、1张照片待发送，离线");
  await expect(itemOf(secondPage, 1)).toContainText("工作日上午农家书屋未开门");
  const counts = itemOf(secondPage, 2);
  await counts.getByLabel("抽查数").fill("12");
  await counts.getByLabel("不合格数").fill("0");
  await counts.getByRole("button", { name: "保存这一项" }).click();
  await expect(waits(secondPage)).toContainText("3项");
  await secondPage.getByRole("button", { name: "结束检查" }).click();
  await expect(waits(secondPage)).toContainText("4项");
  await context.setOffline(false);
  await expect(waits(secondPage)).toHaveText("已全部发送");

  const current = await api("leader").query("visit.byId", { id });
  expect(field(current, "visit", "state")).toBe("done");
  const checks = listOf(field(current, "checks"));
  expect(checks.map((check) => field(check, "version"))).toEqual([1, 1, 1]);
  expect(listOf(field(checks[1], "files"))).toHaveLength(1);
  expect(listOf(field(checks[1], "findings"))).toHaveLength(1);
  await visit(secondPage, `/visits/${id}`);
  await expect(secondPage.getByRole("heading", { level: 1 })).toContainText("检查3项，不符合1项");
});

test("two answers to one item are shown beside each other and never overwritten", async ({
  browse,
  api,
}) => {
  const id = await plannedVisit(api("office"), unitNameOf("clerk"));
  const [ours, theirs] = [await browse("inspector"), await browse("secondInspector")];
  await saveOffline(ours, id);
  await start(ours, api("leader"), id);
  await saveOffline(theirs, id);
  await ours.context().setOffline(true);
  await press(ours, 0, "不适用");
  await expect(waits(ours)).toContainText("1项待发送");
  await press(theirs, 0, "符合");
  const checks = async () =>
    listOf(field(await api("leader").query("visit.byId", { id }), "checks"));
  await expect.poll(async () => (await checks()).length).toBe(1);
  await ours.context().setOffline(false);
  const conflict = ours.getByRole("region", { name: "两个回答不一致" });
  await expect(conflict).toContainText("不适用");
  await expect(conflict.getByText("符合", { exact: true })).toBeVisible();
  await expect(waits(ours)).toContainText("其中1项要您决定");
  const recorded = async () => {
    const [check] = await checks();
    return [field(check, "result"), field(check, "version")];
  };
  expect(await recorded()).toEqual(["pass", 1]);
  await conflict.getByRole("button", { name: "以本机为准" }).click();
  await expect(waits(ours)).toHaveText("已全部发送");
  expect(await recorded()).toEqual(["not_applicable", 2]);
});

test("signing out warns of queued answers, and a shared computer is wiped after confirmation", async ({
  browse,
  api,
}) => {
  const id = await plannedVisit(api("office"), unitNameOf("clerk"));
  const page = await browse("inspector");
  await saveOffline(page, id);
  await start(page, api("leader"), id);
  // Somebody else was faster: the answer waits until its writer decides.
  await api("secondInspector").mutate("visit.recordCheck", {
    id,
    version: null,
    finding: null,
    attachmentIds: [],
    answeredAt: now().toISOString(),
    answer: { itemCode: "Q1", result: "pass", checked: null, failed: null, text: "" },
  });
  await press(page, 0, "不适用");
  await expect(waits(page)).toContainText("1项待发送，其中1项要您决定");
  await visit(page, "/account");
  await page.getByRole("main").getByRole("button", { name: "退出登录" }).click();
  await expect(page.getByRole("heading", { name: /^还有1项待发送/ })).toBeVisible();
  await page.getByRole("button", { name: "不退出" }).click();
  await expect(page.getByRole("link", { name: new RegExp(unitNameOf("clerk")) })).toBeVisible();
  await page.getByRole("button", { name: "清除本机数据" }).click();
  const question = page.getByRole("alertdialog", { name: "清除本机数据" });
  await expect(question).toContainText("还有1项待发送，清除后无法找回");
  await question.getByRole("button", { name: "放弃待发送的并清除" }).click();
  await expect(page.getByText("本机数据已清除")).toBeVisible();
  await page.goto("/field");
  await expect(page.getByText("这台设备上还没有检查")).toBeVisible();
  const [check] = listOf(field(await api("leader").query("visit.byId", { id }), "checks"));
  expect([field(check, "result"), field(check, "version")]).toEqual(["pass", 1]);
});
