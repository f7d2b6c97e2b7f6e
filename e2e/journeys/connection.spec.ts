import { expect } from "@playwright/test";
import { dialogOf } from "../fixtures/fields.ts";
import { rectifying } from "../fixtures/findings.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

const text = "登记簿已补建，值守表已上墙";

test("a lost connection is shown and loses nothing typed; once back, the form is sent once", async ({
  browse,
  api,
}) => {
  const { id } = await rectifying(api("office"), api("clerk"), unitNameOf("clerk"));
  const page = await browse("clerk");
  await visit(page, `/findings/${id}?do=progress`);
  const form = dialogOf(page, "填报进展");
  await form.getByLabel("整改进展").fill(text);
  await page.context().setOffline(true);
  await form.getByRole("button", { name: "填报进展" }).click();
  await expect(form.getByText("网络已断开，还没有提交")).toBeVisible();
  await expect(form.getByLabel("整改进展")).toHaveValue(text);
  await page.context().setOffline(false);
  await expect(form).toBeHidden();
  await expect(page.getByRole("listitem").filter({ hasText: text })).not.toHaveCount(0);
  await visit(page, `/findings/${id}`);
  await expect(page.getByRole("heading", { name: /^整改进展/ }).locator("..")).toContainText("1次");
});

test("a form that was left keeps what was typed", async ({ browse, api }) => {
  const { id } = await rectifying(api("office"), api("clerk"), unitNameOf("clerk"));
  const page = await browse("clerk");
  await visit(page, `/findings/${id}?do=progress`);
  await dialogOf(page, "填报进展").getByLabel("整改进展").fill(text);
  await visit(page, `/findings/${id}?do=progress`);
  const form = dialogOf(page, "填报进展");
  await expect(form.getByText("已恢复上次没有提交的填写")).toBeVisible();
  await expect(form.getByLabel("整改进展")).toHaveValue(text);
});

test("a connection lost right after a write leaves the page, which catches up once it is back", async ({
  browse,
  api,
}) => {
  const { id } = await rectifying(api("office"), api("clerk"), unitNameOf("clerk"));
  const page = await browse("clerk");
  await visit(page, `/findings/${id}?do=progress`);
  await page.route("**/api/trpc/finding.addProgress", async (route) => {
    const response = await route.fetch();
    await page.context().setOffline(true);
    await route.fulfill({ response });
  });
  const form = dialogOf(page, "填报进展");
  await form.getByLabel("整改进展").fill(text);
  await form.getByRole("button", { name: "填报进展" }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("整改中");
  await page.context().setOffline(false);
  await expect(page.getByRole("heading", { name: /^整改进展/ }).locator("..")).toContainText("1次");
});
