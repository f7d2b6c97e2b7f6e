import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { freePort, startApp, temporaryFolder } from "../app.ts";
import { faults } from "../fixtures/axe.ts";
import { signIn } from "../fixtures/sign-in.ts";
import { test } from "../fixtures/test.ts";

test("outside demo mode a one-time link creates the first administrator", async ({ browser }) => {
  test.setTimeout(120_000);
  const folder = temporaryFolder("setup");
  const app = await startApp(join(folder, "data"), await freePort(), { XIANLAN_DEMO: "0" });
  try {
    const context = await browser.newContext({ baseURL: app.url });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
    await expect(page.getByText("演示")).toHaveCount(0);

    const link = /http\S+\/setup#\S+/.exec(app.output())?.[0] ?? "";
    await page.goto(link);
    await page.getByLabel("县（市、区）名称").fill("青原县");
    await page.getByLabel("管理员姓名").fill("钟立言");
    await page.getByLabel("用户名").fill("zhongliyan");
    await page.getByLabel("密码", { exact: true }).fill("short");
    await page.getByRole("button", { name: "完成设置" }).click();
    await expect(page.getByLabel("密码", { exact: true })).toHaveAttribute("aria-invalid", "true");
    expect(await faults(page)).toEqual([]);
    await page.getByLabel("密码", { exact: true }).fill("Qingyuan-2026");
    await page.getByRole("button", { name: "完成设置" }).click();
    await page.getByRole("link", { name: "去登录" }).click();
    await signIn(page, { username: "zhongliyan", password: "Qingyuan-2026" });
    await expect(page.getByRole("button", { name: "添加账号" })).toBeVisible();
    await expect(page.getByText("青原县").first()).toBeVisible();

    const secondPage = await context.newPage();
    await secondPage.goto(link);
    await expect(secondPage.getByText("链接不能用")).toBeVisible();
    await context.close();
  } finally {
    const code = await app.stop();
    rmSync(folder, { recursive: true, force: true });
    expect(code).toBe(0);
  }
});
