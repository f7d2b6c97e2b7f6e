import { expect, type Page } from "@playwright/test";
import { type ApiClient, textField } from "../api-client.ts";
import { faults } from "../fixtures/axe.ts";
import { choose, dialogOf, uniqueMarker } from "../fixtures/fields.ts";
import { visit } from "../fixtures/pages.ts";
import { personOf, unitNameOf } from "../fixtures/people.ts";
import { signIn } from "../fixtures/sign-in.ts";
import { test } from "../fixtures/test.ts";

const refusal = "用户名或密码不正确；连续5次错误将锁定15分钟";

async function rowOf(page: Page, username: string) {
  await visit(page, `/admin/accounts?q=${encodeURIComponent(username)}`);
  return page.getByRole("row", { name: new RegExp(username) });
}

async function act(page: Page, username: string, action: string, confirm: string): Promise<void> {
  const row = await rowOf(page, username);
  await row.getByRole("button", { name: /^操作/ }).click();
  await page.getByRole("button", { name: action, exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: confirm }).click();
  await expect(page.getByRole("alertdialog")).toBeHidden();
}

test("an account is made, its first password changed, and disabling it ends its session", async ({
  browse,
}) => {
  const username = uniqueMarker();
  const admin = await browse("admin");
  await visit(admin, "/admin/accounts");
  await admin.getByRole("button", { name: "添加账号" }).click();
  const form = dialogOf(admin, "添加账号");
  await form.getByLabel("姓名").fill("柏思齐");
  await form.getByLabel("用户名").fill(username);
  await choose(admin, "单位", unitNameOf("lead"));
  await form.getByRole("checkbox", { name: /^乡镇宣传委员/ }).check();
  await form.getByRole("button", { name: "添加账号" }).click();
  const handover = dialogOf(admin, "初始密码");
  const password = (await handover.locator("[data-first-password]").textContent()) ?? "";
  expect(password.length).toBeGreaterThanOrEqual(10);
  await handover.getByRole("button", { name: "我已记下" }).click();
  await admin.reload();
  await expect(admin.getByText(password)).toHaveCount(0);

  const person = await browse(null);
  await signIn(person, { username, password });
  await expect(person.getByRole("heading", { level: 1 })).toContainText("请先设置自己的密码");
  await person.goto("/tasks");
  await expect(person).toHaveURL(/change-password/);
  expect(await faults(person)).toEqual([]);
  await person.getByLabel("原密码").fill(password);
  await person.getByLabel("新密码", { exact: true }).fill("Xinmima-2026");
  await person.getByLabel("再输一次新密码").fill("Xinmima-2026");
  await person.getByRole("button", { name: "修改密码" }).click();
  await expect(person.getByRole("navigation", { name: "主导航" })).toBeVisible();

  await act(admin, username, "停用", "停用账号");
  await expect(await rowOf(admin, username)).toContainText("停用");
  await person.goto("/tasks");
  await expect(person).toHaveURL(/sign-in/);
  await signIn(person, { username, password: "Xinmima-2026" });
  await expect(person.getByText(refusal)).toBeVisible();
});

async function newAccount(admin: ApiClient, username: string): Promise<string> {
  const made = await admin.mutate("account.create", {
    name: "宋亦安",
    username,
    mobile: "",
    post: "",
    unitId: null,
    roles: ["inspector"],
  });
  return textField(made, "password");
}

test("five wrong passwords lock an account, with the message of any failed sign-in", async ({
  browse,
  api,
}) => {
  const username = uniqueMarker();
  const password = await newAccount(api("admin"), username);
  const person = await browse(null);
  for (const guess of ["Cuowu-00001", "Cuowu-00002", "Cuowu-00003", "Cuowu-00004", "Cuowu-00005"]) {
    await signIn(person, { username, password: guess });
    await expect(person.getByText(refusal)).toBeVisible();
  }
  await signIn(person, { username, password });
  await expect(person.getByText(refusal)).toBeVisible();
  await signIn(person, { username: uniqueMarker(), password });
  await expect(person.getByText(refusal)).toBeVisible();

  const admin = await browse("admin");
  await expect(await rowOf(admin, username)).toContainText("锁定");
  await act(admin, username, "解除锁定", "解除锁定");
  await signIn(person, { username, password });
  await expect(person.getByRole("heading", { level: 1 })).toContainText("请先设置自己的密码");
});

test("roles that exclude each other cannot be chosen together, and nobody changes their own", async ({
  browse,
}) => {
  const page = await browse("admin");
  await visit(page, "/admin/accounts");
  await page.getByRole("button", { name: "添加账号" }).click();
  const form = dialogOf(page, "添加账号");
  const box = (name: RegExp) => form.getByRole("checkbox", { name });
  await box(/^县领导/).check();
  await expect(box(/^督查员/)).toBeEnabled();
  for (const excluded of [/^系统管理员/, /^审计员/]) {
    await expect(box(excluded)).toBeDisabled();
    await expect(box(excluded)).toHaveAccessibleDescription("与已选的“县领导”互斥");
  }
  await box(/^县领导/).uncheck();
  await box(/^审计员/).check();
  for (const excluded of [/^县领导/, /^督查员/, /^系统管理员/]) {
    await expect(box(excluded)).toBeDisabled();
  }
  expect(await faults(page)).toEqual([]);
  await form.getByRole("button", { name: "取消" }).click();

  const row = await rowOf(page, personOf("admin").username);
  await row.getByRole("button", { name: /^操作/ }).click();
  await expect(page.getByRole("button", { name: "停用", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "修改", exact: true }).click();
  const own = dialogOf(page, "修改");
  await expect(own.getByText("自己的角色由另一名系统管理员修改")).toBeVisible();
  await expect(own.getByRole("checkbox", { name: /^系统管理员/ })).toBeChecked();
  for (const each of await own.getByRole("group", { name: "角色" }).getByRole("checkbox").all()) {
    await expect(each).toBeDisabled();
  }
});
