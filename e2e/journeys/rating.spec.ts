import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page } from "@playwright/test";
import { type ApiClient, field, textField } from "../api-client.ts";
import { type App, freePort, startApp, temporaryFolder } from "../app.ts";
import { shiftMs } from "../county-clock.ts";
import { type Employed, employ, foundCounty } from "../first-county.ts";
import { dialogOf } from "../fixtures/fields.ts";
import { visit } from "../fixtures/pages.ts";
import { signIn } from "../fixtures/sign-in.ts";
import { test } from "../fixtures/test.ts";

const towns = ["松溪镇", "竹溪镇", "云溪乡"] as const;
const ratings = "/indicators/standings";

/** A product's clock a week ahead of the journeys'. */
const weekLater = shiftMs + 7 * 86_400_000;

interface SmallCounty {
  readonly office: Employed;
  readonly leads: readonly Employed[];
}

/** Three townships with their leads, and a scheme the leader has approved. */
async function smallCounty(app: App): Promise<SmallCounty> {
  const { admin } = await foundCounty(app);
  const office = await employ(app, admin, {
    name: "督查办主任",
    username: "office",
    unitId: null,
    roles: ["office"],
  });
  const leader = await employ(app, admin, {
    name: "县领导",
    username: "leader",
    unitId: null,
    roles: ["leader"],
  });
  const leads: Employed[] = [];
  for (const [at, name] of towns.entries()) {
    const made = await admin.mutate("directory.createUnit", {
      name,
      shortName: name.slice(0, 2),
      kind: "township",
      regionCode: "",
      active: true,
    });
    const unitId = textField(made, "id");
    const roles = ["unit_lead", "unit_clerk"];
    const person = { name: `分管领导${at + 1}`, username: `lead${at + 1}`, unitId, roles };
    leads.push(await employ(app, admin, person));
  }
  const suggested = textField(await office.api.query("rating.list"), "suggestedPeriodId");
  await inForce(office.api, leader.api, Number(suggested.slice(0, 4)));
  return { office, leads };
}

async function inForce(office: ApiClient, leader: ApiClient, year: number): Promise<void> {
  const draft = await office.mutate("scheme.create", { year, from: "template" });
  const id = textField(draft, "id");
  const proposed = await office.mutate("scheme.propose", { id, version: field(draft, "version") });
  await leader.mutate("scheme.approve", { id, version: field(proposed, "version") });
}

async function browserOf(browser: Browser, app: App, person: Employed): Promise<Page> {
  const context = await browser.newContext({ baseURL: app.url });
  const page = await context.newPage();
  await signIn(page, person);
  await expect(page.getByRole("navigation", { name: "主导航" })).toBeVisible();
  return page;
}

/** The units whose rows the reader sees in the table. */
async function sees(page: Page, units: readonly string[]): Promise<void> {
  await visit(page, ratings);
  await expect(page.getByRole("rowheader")).toHaveCount(units.length);
  for (const unit of units) {
    await expect(page.getByRole("rowheader", { name: new RegExp(unit) })).toBeVisible();
  }
}

async function proposeIt(desk: Page): Promise<void> {
  await visit(desk, ratings);
  await desk.getByRole("button", { name: "公示新一期" }).click();
  const form = dialogOf(desk, "公示新一期");
  await form.getByRole("button", { name: "公示", exact: true }).click();
  await expect(form).toBeHidden();
  await sees(desk, towns);
  await expect(desk.getByRole("button", { name: "公布档次" })).toBeDisabled();
  await expect(desk.getByText(/^公示期到.+，期满后才能公布$/)).toBeVisible();
}

async function object(lead: Page, reason: string): Promise<void> {
  await lead.getByRole("link", { name: "提出异议" }).click();
  await lead.getByRole("button", { name: /提出异议$/ }).click();
  const form = dialogOf(lead, "提出异议");
  await form.getByLabel("异议理由").fill(reason);
  await form.getByRole("button", { name: "提出异议" }).click();
  await expect(form).toBeHidden();
}

async function dismiss(desk: Page, unit: string): Promise<void> {
  await visit(desk, ratings);
  await expect(desk.getByText(`${unit}的异议还没有复核，请先复核再公布`)).toBeVisible();
  await desk.getByRole("link", { name: "去复核异议" }).click();
  await desk.getByRole("button", { name: new RegExp(`^复核${unit}`) }).click();
  const form = dialogOf(desk, "复核异议");
  await form.getByRole("radio", { name: /^不予采纳/ }).check();
  await form.getByLabel("复核理由").fill("经核对，得分与记录一致，维持原分");
  await form.getByRole("button", { name: "答复" }).click();
  await expect(form).toBeHidden();
}

test("a proposed rating is shown to each unit alone, objected to, decided, and published after three working days", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const folder = temporaryFolder("rating");
  const port = await freePort();
  const start = (clockMs = shiftMs) =>
    startApp(join(folder, "data"), port, { XIANLAN_DEMO: "0" }, clockMs);
  let app = await start();
  try {
    const { office, leads } = await smallCounty(app);
    const [first, second] = leads;
    if (first === undefined || second === undefined) throw new Error("No leads.");
    const desk = await browserOf(browser, app, office);
    await proposeIt(desk);
    const one = await browserOf(browser, app, first);
    await sees(one, [towns[0]]);
    await expect(one.getByText(towns[1])).toHaveCount(0);
    await object(one, "第三季度1次扩大学习没有计入，已附记录");
    await dismiss(desk, towns[0]);
    const two = await browserOf(browser, app, second);
    await sees(two, [towns[1]]);
    await expect(two.getByText("第三季度1次扩大学习没有计入")).toHaveCount(0);

    await app.stop();
    app = await start(weekLater);
    const later = await browserOf(browser, app, office);
    await visit(later, "/tasks");
    await later.locator(`a[href^="${ratings}"]`).first().click();
    await later.getByRole("button", { name: "公布档次" }).click();
    const confirm = later.getByRole("alertdialog");
    await confirm.getByRole("button", { name: "公布档次" }).click();
    await expect(confirm).toBeHidden();
    const afterwards = await browserOf(browser, app, second);
    await sees(afterwards, towns);
    await expect(afterwards.getByText("已公布").first()).toBeVisible();
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
