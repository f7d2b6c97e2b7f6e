import { expect } from "@playwright/test";
import { faults } from "../fixtures/axe.ts";
import { visit } from "../fixtures/pages.ts";
import { personOf } from "../fixtures/people.ts";
import { signIn } from "../fixtures/sign-in.ts";
import { test } from "../fixtures/test.ts";

test("a page left open polls without prolonging the session, and is covered once that has ended", async ({
  browse,
  baseURL,
}) => {
  // A session of its own: the one the other journeys share is not ended here.
  const page = await browse(null);
  await page.clock.install();
  await signIn(page, personOf("clerk"));
  await expect(page.getByRole("navigation", { name: "主导航" })).toBeVisible();
  await visit(page, "/account");
  await page.getByLabel("邮箱地址").fill("ban@example.gov.cn");
  const poll = page.waitForRequest(/notice\.unread/);
  await page.clock.fastForward("02:05");
  expect((await poll).headers()["x-xianlan-background"]).toBe("1");

  const headers = { origin: String(baseURL) };
  await page.request.post("/api/auth/sign-out", { headers, data: {} });
  const look = page.waitForRequest(/session\.me/);
  await page.clock.fastForward("31:00");
  expect((await look).headers()["x-xianlan-background"]).toBe("1");
  const cover = page.getByRole("dialog", { name: "已退出登录" });
  await expect(cover).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cover).toBeVisible();
  expect(await faults(page)).toEqual([]);

  const opened = page.waitForEvent("popup");
  await cover.getByRole("link", { name: "在新标签页登录" }).click();
  const tab = await opened;
  await signIn(tab, personOf("clerk"));
  await expect(tab.getByRole("navigation", { name: "主导航" })).toBeVisible();
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(cover).toBeHidden();
  await expect(page.getByLabel("邮箱地址")).toHaveValue("ban@example.gov.cn");
});
