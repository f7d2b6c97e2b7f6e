import { expect, type Page } from "@playwright/test";
import { field, textField } from "../api-client.ts";
import { choose, dayIn, dialogOf, uniqueMarker } from "../fixtures/fields.ts";
import { unitOf } from "../fixtures/findings.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

const unit = () => unitNameOf("loopClerk");

/** The finding's page shows its state in the sentence on top. */
async function expectState(page: Page, state: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toContainText(state);
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByLabel("时限与办理").getByRole("button", { name, exact: true }).click();
}

async function draftIt(page: Page, fact: string): Promise<string> {
  await visit(page, "/findings");
  await page.getByRole("link", { name: "新建问题" }).click();
  await page.getByLabel("问题事实").fill(fact);
  await choose(page, /^问题类别/, "阵地建设");
  await choose(page, /^对应考核指标/, "D1");
  await page.getByRole("combobox", { name: /^督查轮次/ }).click();
  await page.getByRole("option").first().click();
  await choose(page, /^责任单位/, unit());
  await page.getByLabel("点位说明").fill("综合文化站一楼");
  await page.getByRole("radio", { name: /^较重/ }).check();
  await page.getByLabel("第1条销号标准").fill("借阅登记补齐");
  await page.getByRole("button", { name: "增加一条标准" }).click();
  await page.getByLabel("第2条销号标准").fill("有专人值守");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expectState(page, "草拟");
  return new URL(page.url()).pathname;
}

async function acknowledge(page: Page): Promise<void> {
  await press(page, "签收");
  const form = dialogOf(page, "签收");
  await form.getByLabel("责任领导").fill("党委副书记 沈明溪");
  await form.getByLabel("责任人").fill("文化站站长 许长青");
  await form.getByLabel("第1条措施").fill("补建登记簿，一个月内补登");
  await form.getByLabel("完成日期").fill(dayIn(7));
  await form.getByRole("button", { name: "签收" }).click();
  await expectState(page, "整改中");
}

async function recordProgress(page: Page): Promise<void> {
  const picture = await page.screenshot({ type: "jpeg" });
  await press(page, "填报进展");
  const form = dialogOf(page, "填报进展");
  await form.getByLabel("整改进展").fill("登记簿已补建，值守表已上墙");
  await choose(page, /^对应措施/, "第1条");
  await form.getByRole("checkbox", { name: /第1条措施到此已完成/ }).check();
  const files = [{ name: "登记簿.jpg", mimeType: "image/jpeg", buffer: picture }];
  await form.getByLabel("佐证材料").setInputFiles(files);
  await expect(form.getByLabel("已上传的材料")).toContainText("登记簿.jpg");
  await form.getByRole("button", { name: "填报进展" }).click();
  await expect(form).toBeHidden();
  const file = page.getByRole("link", { name: /登记簿\.jpg/ });
  await expect(file).toBeVisible();
}

async function requestClosure(page: Page, result: string): Promise<void> {
  await visit(page, new URL(page.url()).pathname);
  await press(page, "申请销号");
  const form = dialogOf(page, "申请销号");
  await form.getByLabel("第1条").fill(result);
  await form.getByRole("button", { name: "申请销号" }).click();
  await expectState(page, "申请销号");
}

async function take(page: Page): Promise<void> {
  await visit(page, new URL(page.url()).pathname);
  await press(page, "受理核查");
  const form = dialogOf(page, "受理核查");
  await form.getByRole("radio", { name: /^现场核查/ }).check();
  await form.getByRole("button", { name: "受理核查" }).click();
  await expectState(page, "核查验收");
}

async function decideVerification(
  page: Page,
  action: string,
  submit: string,
  reasons: readonly string[],
) {
  await press(page, action);
  const form = dialogOf(page, action);
  for (const [at, reason] of reasons.entries()) {
    const criterion = form.getByRole("group", { name: new RegExp(`^标准${at + 1}`) });
    await criterion.getByRole("radio", { name: reason ? "未达标" : "达标", exact: true }).check();
    if (reason) await form.getByLabel("未达标的理由").fill(reason);
  }
  await form.getByRole("button", { name: submit, exact: true }).click();
  await expect(form).toBeHidden();
}

/** A figure of the leader's screen, read from its link, e.g. “麦渡镇 在办 12”. */
async function figure(page: Page, of: string): Promise<number> {
  await visit(page, "/overview");
  const link = page.getByRole("link", { name: new RegExp(`^${of} \\d+$`) });
  const name = await link.getAttribute("aria-label");
  return Number(name?.split(" ").at(-1));
}

/** Follows a figure to its rows. @returns how many there are. */
async function rowsBehind(page: Page, of: string): Promise<number> {
  await visit(page, "/overview");
  await page.getByRole("link", { name: new RegExp(`^${of} \\d+$`) }).click();
  await page.waitForURL("**/findings?**");
  await expect(page.getByRole("table")).toBeVisible();
  return page.getByRole("rowheader").count();
}

test("a finding goes from draft through a return to closed, by four roles", async ({
  browse,
  api,
}) => {
  test.setTimeout(240_000);
  const fact = `文化站阅览室没有借阅登记（${uniqueMarker()}）`;
  const inspector = await browse("inspector");
  const path = await draftIt(inspector, fact);
  const leader = await browse("leader");
  const inProgress = `${unit()} 在办`;
  const openBefore = await figure(leader, inProgress);
  // The county's own figure moves with every journey that closes something; the unit is this one's.
  const unitId = textField(await unitOf(api("leader"), unit()), "id");
  const closed = async () =>
    field(await api("leader").query("overview.unit", { id: unitId }), "counts", "closed");
  const closedBefore = Number(await closed());

  const office = await browse("office");
  await visit(office, path);
  await press(office, "交办");
  await dialogOf(office, "交办").getByRole("button", { name: "交办", exact: true }).click();
  await expectState(office, "已交办");
  expect(await figure(leader, inProgress)).toBe(openBefore + 1);
  expect(await rowsBehind(leader, inProgress)).toBe(openBefore + 1);
  await expect(leader.getByRole("table").getByText(fact)).toBeVisible();

  const clerk = await browse("loopClerk", { viewport: { width: 1280, height: 900 } });
  await visit(clerk, "/tasks");
  await expect(clerk.getByText(fact)).toBeVisible();
  await visit(clerk, path);
  await acknowledge(clerk);
  await recordProgress(clerk);

  const lead = await browse("loopLead");
  await visit(lead, path);
  await requestClosure(lead, "登记簿已补建，补登完毕");
  await visit(inspector, path);
  await take(inspector);
  await decideVerification(inspector, "退回", "退回整改", ["", "值守表没有排到人"]);
  await expectState(inspector, "整改中");

  await visit(lead, path);
  await expect(lead.getByText("理由：值守表没有排到人")).toBeVisible();
  await requestClosure(lead, "值守表已排到人，每日签到");
  await take(inspector);
  await decideVerification(inspector, "提请销号", "提请销号", ["", ""]);

  await visit(office, path);
  await press(office, "销号");
  const closing = dialogOf(office, "销号");
  await expect(closing.getByText("您是第二签字人")).toBeVisible();
  await closing.getByRole("button", { name: "销号", exact: true }).click();
  await expectState(office, "已销号");
  await expect(office.getByLabel("办理经过，最近的在前")).toContainText("提请销号");

  expect(await figure(leader, inProgress)).toBe(openBefore);
  expect(await closed()).toBe(closedBefore + 1);
  await visit(clerk, "/tasks");
  await expect(clerk.getByText(fact)).toBeHidden();
});
