import { expect, type Locator, type Page } from "@playwright/test";
import { field, textField } from "../api-client.ts";
import { choose, dialogOf, uniqueMarker } from "../fixtures/fields.ts";
import { listOf, unitOf } from "../fixtures/findings.ts";
import { checklistItems, ownChecklist } from "../fixtures/inspections.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

const marker = uniqueMarker();
const towns = () =>
  (["inspectionClerk", "secondInspectionClerk", "thirdInspectionClerk"] as const).map(unitNameOf);
const revisedItem = `农家书屋开放牌是否上墙（${marker}）`;
const facts = [`宣传栏三个月没有更换（${marker}）`, `书屋门口没有开放牌（${marker}）`] as const;

/** A second revision of a checklist in use, under a name and with an item of its own. */
async function revise(page: Page, id: string, title: string): Promise<void> {
  await visit(page, `/checklists/${id}`);
  await page.getByRole("button", { name: "修订", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("第2版");
  await page.getByLabel("清单名称").fill(title);
  await page.getByRole("button", { name: checklistItems[1].text }).click();
  const item = dialogOf(page, "检查项");
  await item.getByLabel("检查内容").fill(revisedItem);
  await item.getByRole("button", { name: "完成" }).click();
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByText("改动都已保存")).toBeVisible();
  await page.getByRole("button", { name: "启用", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "启用", exact: true }).click();
  await expect(page.getByRole("button", { name: "修订", exact: true })).toBeVisible();
}

/** Sets up the inspection; leaves the page on it. */
async function plan(page: Page, title: string, list: string, who: string, goal: number) {
  await visit(page, "/inspections");
  await page.getByRole("link", { name: "筹备督查" }).click();
  await page.getByLabel("名称").fill(title);
  for (const name of towns()) {
    await page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check();
  }
  await expect(page.getByRole("group", { name: "受检单位（已选3个）" })).toBeVisible();
  await page
    .getByRole("group", { name: /^督查组/ })
    .getByRole("checkbox", { name: new RegExp(`^${who}`) })
    .check();
  await choose(page, /^检查清单/, list);
  await page.getByLabel("点位覆盖目标").fill(String(goal));
  await page.getByRole("button", { name: "设立轮次" }).click();
  await expect(page.getByRole("button", { name: "启动督查" })).toBeVisible();
}

/** Draws one village of each township, and has the draw repeated from its seed. */
async function drawPlaces(page: Page): Promise<void> {
  await page.getByRole("button", { name: "抽签定点位" }).click();
  const form = dialogOf(page, "抽签定点位");
  await form.getByLabel("每个单位抽").fill("1");
  await form.getByLabel("种子").fill("SANZHEN-0731");
  await form.getByRole("button", { name: "试抽" }).click();
  const preview = form.getByRole("table", { name: "试抽结果" });
  for (const name of towns()) await expect(preview.getByRole("rowheader", { name })).toBeVisible();
  await form.getByRole("button", { name: "确认，列入安排" }).click();
  await expect(form).toBeHidden();
  await page.getByRole("button", { name: "复核抽签" }).click();
  await expect(page.getByText("按记录的种子重新抽签，结果与当时一致")).toBeVisible();
}

const sent = async (page: Page) =>
  expect(page.getByRole("status", { name: "待发送" })).toHaveText("已全部发送");
const itemOf = (page: Page, text: string): Locator =>
  page.getByRole("listitem").filter({ hasText: text });

async function pass(page: Page, text: string): Promise<void> {
  await itemOf(page, text).getByRole("button", { name: "符合", exact: true }).click();
}

async function fail(page: Page, text: string, fact: string): Promise<void> {
  const item = itemOf(page, text);
  await item.getByRole("button", { name: "不符合", exact: true }).click();
  await item.getByLabel(/^检查情况/).fill(fact);
  await item.getByRole("button", { name: "保存这一项" }).click();
}

async function count(page: Page, checked: number): Promise<void> {
  const item = itemOf(page, checklistItems[2].text);
  await item.getByLabel("抽查数").fill(String(checked));
  await item.getByLabel("不合格数").fill("0");
  await item.getByRole("button", { name: "保存这一项" }).click();
}

/** From the inspector's list to the visit's screen on the spot, begun. */
async function begin(page: Page, title: string, unit: string): Promise<void> {
  await visit(page, "/visits");
  await page
    .getByRole("listitem")
    .filter({ hasText: title })
    .getByRole("link", { name: new RegExp(`^${unit}`) })
    .click();
  await page.getByRole("button", { name: "带到现场" }).click();
  await page.waitForURL("**/field#*");
  await page.getByRole("button", { name: "开始检查" }).click();
  await sent(page);
}

/** Ends the visit; until the device has noted that, what it says of sending is of what came before. */
async function finish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "结束检查" }).click();
  await expect(page.getByText("检查已结束")).toBeVisible();
}

test("three townships are inspected from the plan to the closed inspection, one of them without a connection", async ({
  browse,
  api,
}) => {
  test.setTimeout(240_000);
  const [first = "", second = "", third = ""] = towns();
  const title = `三镇阵地专项督查（${marker}）`;
  const inspectorName = textField(await api("inspector").query("session.me"), "actor", "name");
  const units = await Promise.all(towns().map((name) => unitOf(api("office"), name)));
  const places = units.flatMap((unit) =>
    listOf(field(unit, "places")).filter((place) => field(place, "active") === true),
  ).length;
  // As much as one village of each township makes, rounded down.
  const goal = Math.floor(300 / places);

  const office = await browse("office");
  await revise(office, await ownChecklist(api("office")), `三镇抽查清单（${marker}）`);
  await plan(office, title, `三镇抽查清单（${marker}）（第2版）`, inspectorName, goal);
  const path = new URL(office.url()).pathname;
  const sentence = office.getByRole("heading", { level: 1 });
  await drawPlaces(office);
  await office.getByRole("button", { name: "启动督查" }).click();
  await expect(office.getByRole("button", { name: "结束本轮" })).toBeVisible();
  await expect(sentence).toContainText(`已查3个乡镇中的0个`);
  await expect(sentence).toContainText("距目标还差3个乡镇");

  const inspector = await browse("inspector", { viewport: { width: 390, height: 844 } });
  await begin(inspector, title, first);
  await fail(inspector, checklistItems[0].text, facts[0]);
  await sent(inspector);
  await inspector.context().setOffline(true);
  await fail(inspector, revisedItem, facts[1]);
  await count(inspector, 6);
  await finish(inspector);
  await expect(inspector.getByText("检查已结束，联网后送达")).toBeVisible();
  const during = await api("office").query("inspection.byId", { id: path.split("/")[2] });
  expect(field(during, "coverage", "total", "unitsReached")).toBe(0);
  await inspector.context().setOffline(false);
  await sent(inspector);
  await begin(inspector, title, second);
  await pass(inspector, checklistItems[0].text);
  await pass(inspector, revisedItem);
  await count(inspector, 4);
  await finish(inspector);
  await sent(inspector);

  await visit(office, `${path}?tab=coverage`);
  await expect(sentence).toContainText("已查3个乡镇中的2个");
  await expect(sentence).toContainText("距目标还差1个乡镇");
  const covered = office.getByRole("table", { name: "各单位覆盖情况" });
  await expect(covered.getByRole("row", { name: new RegExp(`^${third}`) })).toContainText("未查");
  await begin(inspector, title, third);
  await pass(inspector, checklistItems[0].text);
  await pass(inspector, revisedItem);
  await count(inspector, 5);
  await finish(inspector);
  await sent(inspector);
  await visit(office, `${path}?tab=coverage`);
  await expect(sentence).toContainText("已达到覆盖目标");
  await expect(covered.getByRole("row", { name: /^合计/ })).toContainText("3/3");

  // Drafts are no unit's to see, though the visit is done.
  const clerk = await browse("inspectionClerk");
  await visit(clerk, `/findings?q=${marker}`);
  await expect(clerk.getByRole("heading", { level: 1 })).toBeVisible();
  for (const fact of facts) await expect(clerk.getByText(fact)).toHaveCount(0);

  await visit(office, `/findings?q=${marker}`);
  await expect(office.getByRole("rowheader")).toHaveCount(2);
  await office.getByRole("checkbox", { name: "选择本页全部问题" }).check();
  await office.getByRole("button", { name: "批量交办" }).click();
  await dialogOf(office, "批量交办：2件").getByRole("button", { name: "批量交办" }).click();
  await expect(office.getByText("已交办2件")).toBeVisible();
  await visit(clerk, "/tasks");
  for (const fact of facts) await expect(clerk.getByText(fact)).toBeVisible();

  await visit(office, path);
  await office.getByRole("button", { name: "结束本轮" }).click();
  const closing = dialogOf(office, "结束");
  await closing.getByLabel("督查小结").fill("三镇阵地总体有人管，一镇宣传栏和书屋须整改。");
  await closing.getByRole("button", { name: "结束本轮" }).click();
  await expect(closing).toBeHidden();
  await expect(office.getByText("三镇阵地总体有人管，一镇宣传栏和书屋须整改。")).toBeVisible();
  await expect(office.getByRole("button", { name: "抽签定点位" })).toHaveCount(0);
  await office.getByRole("tab", { name: "结果" }).click();
  const result = office.getByRole("table", { name: "按单位汇总" });
  const cells = (name: string) =>
    result.getByRole("row", { name: new RegExp(`^${name}`) }).getByRole("cell");
  await expect(cells(first)).toHaveText(["1", "2", "0", "6/0", "2", "一般2"]);
  await expect(cells(second)).toHaveText(["3", "0", "0", "4/0", "0", ""]);
  await result
    .getByRole("row", { name: new RegExp(`^${first}`) })
    .getByRole("link")
    .click();
  await expect(office.getByRole("rowheader")).toHaveCount(2);
  await expect(office.getByText("已交办").first()).toBeVisible();
});
