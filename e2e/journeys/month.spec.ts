import { expect, type Page } from "@playwright/test";
import { type ApiClient, field, textField } from "../api-client.ts";
import { dialogOf, uniqueMarker } from "../fixtures/fields.ts";
import { listOf } from "../fixtures/findings.ts";
import {
  accept,
  busyMonth,
  dayOfMonth,
  fillAsBefore,
  type Period,
  readingPath,
  send,
} from "../fixtures/forms.ts";
import { measureEffort } from "../fixtures/interaction-cost.ts";
import { tabTo } from "../fixtures/keyboard.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

// The last of these locks the month the others work in, so they go one after the other.

/** How many records a submission counts for an indicator. */
async function counted(clerk: ApiClient, periodId: string, code: string): Promise<number> {
  const lines = listOf(field(await clerk.query("submission.page", { periodId }), "derived"));
  return Number(
    field(
      lines.find((line) => textField(line, "code") === code),
      "count",
    ),
  );
}

/** What the engine says of one of the own unit's indicators. */
async function sentenceOf(clerk: ApiClient, code: string): Promise<string> {
  const id = textField(await clerk.query("score.thisMonth"), "unitId");
  const score = field(await clerk.query("score.unit", { id }), "scored", "score");
  const all = listOf(field(score, "indicators"));
  return textField(
    all.find((one) => textField(one, "code") === code),
    "sentence",
  );
}

/** The line of one indicator on a unit's page. */
function indicator(page: Page, name: string) {
  return page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: new RegExp(`${name}$`) }) });
}

test("three records logged by keyboard are counted, signed, accepted, and scored in a sentence", async ({
  browse,
  api,
}) => {
  const period = await busyMonth(api("office"));
  const unit = unitNameOf("monthClerk");
  const marker = uniqueMarker();
  const codes = ["B2", "B6", "E1"];
  const before = await Promise.all(
    codes.map((code) => counted(api("monthClerk"), period.id, code)),
  );
  const clerk = await browse("monthClerk");
  await visit(clerk, "/activities");
  const line = clerk.getByRole("textbox", { name: "做了什么" });
  await tabTo(clerk, line);
  for (const text of [
    `${dayOfMonth(period, 14)} 中心组扩大学习 县委宣传部旁听`,
    `${dayOfMonth(period, 16)} 基层宣讲：惠农政策（${marker}）`,
    `${dayOfMonth(period, 18)} 志愿服务：清理河道（${marker}）`,
  ]) {
    await clerk.keyboard.type(text);
    await expect(clerk.getByRole("region", { name: "记一条" }).getByLabel("发生日期")).toHaveValue(
      /-\d{2}-1[468]$/,
    );
    await clerk.keyboard.press("Enter");
    await expect(line).toHaveValue("");
    await expect(line).toBeFocused();
  }

  await visit(clerk, "/tasks");
  await clerk.getByRole("link", { name: new RegExp(period.label) }).click();
  const names = ["中心组扩大学习", "基层宣讲", "志愿服务活动"];
  for (const [at, name] of names.entries()) {
    const line = clerk.locator("summary").filter({ has: clerk.getByText(name, { exact: true }) });
    await expect(line).toContainText(new RegExp(`${name}${(before[at] ?? 0) + 1} `));
  }
  await clerk.getByText("志愿服务活动", { exact: true }).click();
  await expect(
    clerk.getByRole("link", { name: new RegExp(`清理河道（${marker}）`) }),
  ).toBeVisible();
  await fillAsBefore(clerk);
  const lead = await browse("monthLead");
  await send(clerk, lead, period.id);

  const office = await browse("office");
  await visit(office, "/submissions?tab=waiting");
  await office.getByRole("link", { name: new RegExp(`^${unit} ?${period.label}$`) }).click();
  await accept(office, await readingPath(api("office"), unit, period.id));
  await expect(office.getByRole("list", { name: "报送经过" })).toContainText("签批");

  await visit(clerk, "/indicators");
  await expect(clerk.getByRole("heading", { level: 1 })).toContainText(unit);
  const observed = indicator(clerk, "邀请县委宣传部旁听指导");
  await expect(observed).toContainText(await sentenceOf(api("monthClerk"), "B3"));
  await observed.getByText("看依据").click();
  await observed.getByRole("link", { name: /中心组扩大学习/ }).click();
  await expect(clerk.getByRole("heading", { level: 1 })).toContainText("中心组扩大学习");
});

test("a month without anything unusual takes two people at most twelve clicks and keys together", async ({
  browse,
  api,
}) => {
  const period = await busyMonth(api("office"));
  await emptied(api("calmClerk"), period);
  const clerk = await browse("calmClerk");
  const lead = await browse("calmLead");
  await visit(clerk, "/tasks");
  await visit(lead, "/tasks");
  const hands = [await measureEffort(clerk), await measureEffort(lead)];
  await clerk.reload();
  await lead.reload();

  await clerk.getByRole("link", { name: new RegExp(period.label) }).click();
  await clerk.getByRole("button", { name: "农村广播在线率：与上期相同" }).click();
  await clerk.getByLabel("收到诉求").click();
  await clerk.keyboard.type("27");
  await clerk.keyboard.press("Tab");
  await clerk.keyboard.type("26");
  await clerk.getByRole("button", { name: "提交签批" }).click();
  await expect(clerk.getByText("已提交，等分管领导签批")).toBeVisible();
  await lead.reload();
  await lead.getByRole("link", { name: new RegExp(period.label) }).click();
  await lead.getByRole("button", { name: "签批报送" }).click();
  await expect(lead.getByText("已报送县委宣传部")).toBeVisible();

  const clicks = hands.reduce((sum, hand) => sum + hand.clicks, 0);
  const keys = hands.reduce((sum, hand) => sum + hand.keys, 0);
  process.stdout.write(`A month with nothing unusual: ${clicks} clicks, ${keys} keys\n`);
  expect(clicks).toBeGreaterThanOrEqual(4);
  expect(keys).toBeGreaterThanOrEqual(5);
  expect(clicks + keys).toBeLessThanOrEqual(12);
});

/** Takes back what the demo's clerk has typed already, so that the submission starts blank. */
async function emptied(clerk: ApiClient, { id: periodId }: Period): Promise<void> {
  const form = await clerk.query("submission.page", { periodId });
  const version = field(form, "submission", "version");
  const entries = listOf(field(form, "lines")).map((line) => ({
    code: textField(line, "code"),
    item: field(line, "item"),
    value: null,
    notApplicable: "",
    note: "",
    evidence: "",
    attachmentIds: [],
  }));
  await clerk.mutate("submission.save", { periodId, version, entries });
}

test("a submission comes back with a reason on its field, is corrected and accepted; after the lock only corrections change it", async ({
  browse,
  api,
}) => {
  test.setTimeout(180_000);
  const period = await busyMonth(api("office"));
  const unit = unitNameOf("rectifyClerk");
  const reading = await readingPath(api("office"), unit, period.id);
  const form = `/submissions/${period.id}`;
  const appeals = "网上诉求按期回复率";
  const reason = `按期回复件数与转办记录不符（${uniqueMarker()}）`;

  const office = await browse("office");
  await visit(office, reading);
  await office.getByRole("button", { name: "退回", exact: true }).click();
  const line = office.getByRole("row", { name: new RegExp(appeals) });
  await line.getByRole("textbox", { name: /退回理由/ }).fill(reason);
  await office.getByRole("button", { name: "退回1项" }).click();
  await expect(office.getByText("已退回").first()).toBeVisible();

  const clerk = await browse("rectifyClerk");
  const lead = await browse("rectifyLead");
  await visit(clerk, "/tasks");
  await clerk.getByRole("link", { name: new RegExp(period.label) }).click();
  await expect(clerk.getByRole("list", { name: "退回理由" })).toContainText(reason);
  const onTime = clerk.getByRole("textbox", { name: "按期回复" });
  const sent = Number(await onTime.inputValue());
  await onTime.fill(String(sent - 1));
  await send(clerk, lead, period.id);
  await accept(office, reading);
  await expect(office.getByRole("list", { name: "退回理由" })).toContainText(reason);

  await visit(office, "/submissions?tab=periods");
  await office.getByRole("button", { name: `提前锁定：${period.label}` }).click();
  await dialogOf(office, "锁定").getByLabel("锁定理由").fill("本月数据已核对完毕");
  await dialogOf(office, "锁定").getByRole("button", { name: "锁定", exact: true }).click();
  await expect(office.getByText(/已锁定，存档15个单位的数据/)).toBeVisible();

  await visit(clerk, form);
  await expect(clerk.getByRole("button", { name: "提交签批" })).toHaveCount(0);
  await clerk.getByRole("button", { name: `申请更正${appeals}` }).click();
  const request = dialogOf(clerk, "申请更正");
  await request.getByLabel(/^按期回复/).fill(String(sent - 2));
  await request.getByLabel("更正理由").fill("复核发现1件回复超过时限");
  await request.getByRole("button", { name: "提交申请" }).click();
  await expect(clerk.getByText("已提交更正申请")).toBeVisible();
  await recordLate(clerk, `${dayOfMonth(period, 20)} 基层宣讲：惠农政策`);

  await visit(office, "/submissions?tab=corrections");
  const open = office.getByRole("listitem").filter({ hasText: unit });
  await expect(open.filter({ hasText: "当月漏记，现补登" })).toContainText("惠农政策");
  await open.filter({ hasText: appeals }).getByRole("link").first().click();
  await office.getByRole("button", { name: "同意更正" }).click();
  await expect(office.getByText("已更正").first()).toBeVisible();
  const both = office.getByRole("row", { name: /按期回复/ });
  await expect(both).toContainText(String(sent - 1));
  await expect(both).toContainText(String(sent - 2));

  await visit(clerk, form);
  const row = clerk.getByRole("row", { name: new RegExp(appeals) });
  await expect(row).toContainText(`按期回复 ${sent - 2}`);
  await expect(row).toContainText("已更正");
  await expect(row).toContainText(reason);
});

/** Logs something of a locked month, which asks why and becomes a correction. */
async function recordLate(clerk: Page, text: string): Promise<void> {
  await visit(clerk, "/activities");
  const quick = clerk.getByRole("region", { name: "记一条" });
  await quick.getByRole("textbox", { name: "做了什么" }).fill(text);
  await quick.getByLabel("补记原因").fill("当月漏记，现补登");
  await quick.getByRole("button", { name: "登记", exact: true }).click();
  await expect(clerk.getByText("已提交更正申请")).toBeVisible();
}
