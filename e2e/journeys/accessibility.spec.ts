import { expect, type Page } from "@playwright/test";
import { textField } from "../api-client.ts";
import { faults } from "../fixtures/axe.ts";
import { dialogOf, runningPeriod } from "../fixtures/fields.ts";
import { draft, issued, rectifying } from "../fixtures/findings.ts";
import { checklistItems, plannedVisit } from "../fixtures/inspections.ts";
import { schemePath } from "../fixtures/metric-pages.ts";
import { overflow, visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

const reducedMotion = { reducedMotion: "reduce" } as const;

/** Submits the open form empty, and looks at it before and after. */
async function faultsOfForm(page: Page, title: string, submit: string): Promise<string[]> {
  const form = dialogOf(page, title);
  await expect(form.getByRole("button", { name: submit, exact: true })).toBeVisible();
  const before = await faults(page);
  await form.getByRole("button", { name: submit, exact: true }).click();
  await expect(form.getByRole("alert").first()).toBeVisible();
  return [...before, ...(await faults(page))];
}

test("the forms of a unit and their complaints are free of accessibility faults", async ({
  browse,
  api,
}) => {
  const unit = unitNameOf("lead");
  const handed = await issued(api("office"), unit);
  const rectifyingFinding = await rectifying(api("office"), api("lead"), unit);
  const page = await browse("lead", reducedMotion);
  await visit(page, `/findings/${handed.id}?do=acknowledge`);
  expect(await faultsOfForm(page, "签收", "签收")).toEqual([]);
  await visit(page, `/findings/${rectifyingFinding.id}?do=progress`);
  expect(await faultsOfForm(page, "填报进展", "填报进展")).toEqual([]);
  await visit(page, `/findings/${rectifyingFinding.id}?do=request_closure`);
  expect(await faultsOfForm(page, "申请销号", "申请销号")).toEqual([]);
  await visit(page, `/findings/${handed.id}?do=dispute`);
  expect(await faultsOfForm(page, "提出异议", "提出异议")).toEqual([]);
  await visit(page, `/findings/${rectifyingFinding.id}?do=request_extension`);
  expect(await faultsOfForm(page, "申请延期", "申请延期")).toEqual([]);
  await visit(page, `/findings/${rectifyingFinding.id}?do=request_long_term`);
  expect(await faultsOfForm(page, "申请转长期坚持", "申请转长期坚持")).toEqual([]);
});

test("the forms of the county are free of accessibility faults", async ({ browse, api }) => {
  const { id } = await draft(api("office"), unitNameOf("lead"));
  const handed = await issued(api("office"), unitNameOf("lead"));
  const page = await browse("office", reducedMotion);
  await visit(page, `/findings/${handed.id}?do=merge`);
  expect(await faultsOfForm(page, "并案", "并案")).toEqual([]);
  await visit(page, `/findings/${handed.id}?do=propose_veto`);
  expect(await faultsOfForm(page, "提请一票否决", "提请一票否决")).toEqual([]);
  await visit(page, `/findings/${id}?do=withdraw`);
  expect(await faultsOfForm(page, "撤销", "撤销问题")).toEqual([]);
  await visit(page, `/findings/${id}?do=note`);
  expect(await faultsOfForm(page, "内部备注", "记录备注")).toEqual([]);
  const admin = await browse("admin", reducedMotion);
  await visit(admin, "/admin/accounts");
  await admin.getByRole("button", { name: "添加账号" }).click();
  expect(await faultsOfForm(admin, "添加账号", "添加账号")).toEqual([]);
});

test("the page of a bulletin being read is free of accessibility faults", async ({ browse }) => {
  const page = await browse("office", reducedMotion);
  await visit(page, "/imports/bulletin");
  const lines = ["一、存在的问题", "（一）阵地管理不规范", "xx镇文化站没有借阅登记。"];
  await page.getByLabel("通报全文").fill(lines.join("\n"));
  await page.getByRole("button", { name: "读入" }).click();
  await expect(page.getByRole("region", { name: "通报原文" })).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test("a unit's record and submission with missing values are free of accessibility faults", async ({
  browse,
}) => {
  const page = await browse("clerk", reducedMotion);
  await visit(page, "/activities");
  const quick = page.getByRole("region", { name: "记一条" });
  await quick.getByRole("textbox", { name: "做了什么" }).fill("下村");
  await quick.getByRole("button", { name: "登记", exact: true }).click();
  await expect(quick.locator("[aria-invalid=true]").first()).toBeFocused();
  expect(await faults(page)).toEqual([]);
  await visit(page, `/submissions/${runningPeriod("M")}`);
  // Half of a rate: on the first of a month nothing is filled in yet, and an empty form has no faulty field.
  await page.getByRole("textbox", { name: "收到诉求" }).fill("27");
  await page.getByRole("textbox", { name: "按期回复" }).fill("");
  await page.getByRole("button", { name: "提交签批" }).click();
  await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test("the office's dialogs of the metrics are free of accessibility faults", async ({
  browse,
  api,
}) => {
  const page = await browse("office", reducedMotion);
  await visit(page, "/submissions?tab=periods");
  await page
    .getByRole("button", { name: /^调整日期/ })
    .first()
    .click();
  expect(await faultsOfForm(page, "调整", "保存日期")).toEqual([]);
  await visit(page, "/submissions?tab=objections");
  await page.getByRole("button", { name: /^复核/ }).first().click();
  expect(await faultsOfForm(page, "复核异议", "答复")).toEqual([]);
  await visit(page, "/indicators/standings");
  await page.getByRole("button", { name: "公示新一期" }).click();
  await expect(dialogOf(page, "公示新一期")).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await visit(page, await schemePath(api("office"), "draft"));
  await page.getByRole("button", { name: "党委专题研究意识形态工作", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test("the offline visit and its complaints are free of accessibility faults", async ({
  browse,
  api,
}) => {
  const id = await plannedVisit(api("office"), unitNameOf("lead"));
  const page = await browse("inspector", {
    ...reducedMotion,
    viewport: { width: 390, height: 844 },
  });
  await visit(page, `/visits/${id}`);
  await page.getByRole("button", { name: "带到现场" }).click();
  await page.getByRole("button", { name: "开始检查" }).click();
  const [first] = checklistItems;
  const item = page.getByRole("listitem").filter({ hasText: first.text });
  await item.getByRole("button", { name: "不符合", exact: true }).click();
  await item.getByRole("button", { name: "保存这一项" }).click();
  await expect(item.locator("[aria-invalid=true]").first()).toBeVisible();
  expect(await faults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
});

test("the dialogs of an inspection, of notices and of bulk work are free of accessibility faults", async ({
  browse,
  api,
}) => {
  const id = await plannedVisit(api("office"), unitNameOf("lead"));
  const inspection = textField(
    await api("office").query("visit.byId", { id }),
    "visit",
    "inspectionId",
  );
  const page = await browse("office", reducedMotion);
  for (const [button, title] of [
    ["抽签定点位", "抽签定点位"],
    ["添加检查", "添加检查"],
    ["结束本轮", "结束"],
  ] as const) {
    await visit(page, `/inspections/${inspection}`);
    await page.getByRole("button", { name: button, exact: true }).click();
    await expect(dialogOf(page, title)).toBeVisible();
    expect(await faults(page), title).toEqual([]);
  }
  await visit(page, "/inspections/new");
  await page.getByRole("button", { name: "设立轮次" }).click();
  await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await draft(api("office"), unitNameOf("lead"));
  await visit(page, "/findings?state=draft");
  await page.getByRole("checkbox", { name: "选择本页全部问题" }).check();
  await page.getByRole("button", { name: "定整改时限" }).click();
  expect(await faultsOfForm(page, "定整改时限", "定整改时限")).toEqual([]);
});
