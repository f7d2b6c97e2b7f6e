import { expect, type Page } from "@playwright/test";
import { faults } from "../fixtures/axe.ts";
import { inspectionPages, inspectionVisitors } from "../fixtures/inspection-pages.ts";
import { metricPages } from "../fixtures/metric-pages.ts";
import { overflow, pagesOf, visit, visitors } from "../fixtures/pages.ts";
import { test } from "../fixtures/test.ts";

test.describe.configure({ mode: "parallel" });

const widths = {
  "200 % zoom of 1440 × 900": { width: 720, height: 450 },
  "a phone": { width: 390, height: 844 },
};

/** One visit checks everything: axe, requests to other hosts, overflow and errors. */
async function problemsOf(
  page: Page,
  paths: readonly string[],
  baseURL: string | undefined,
): Promise<readonly string[]> {
  const problems: string[] = [];
  page.on("console", (message) => {
    // A page that is not there answers 404, which the browser reports as an error.
    const expected = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !expected) problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    const own = origin === baseURL || protocol === "data:" || protocol === "blob:";
    if (!own) problems.push(`A request left for ${origin}`);
  });
  for (const path of paths) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await visit(page, path);
    for (const fault of await faults(page)) problems.push(`${path}: ${fault}`);
    for (const [name, size] of Object.entries(widths)) {
      await page.setViewportSize(size);
      for (const type of ["off", "on"]) {
        const by = await overflow(page, type);
        if (by > 0) problems.push(`${path}: ${by} px too wide at ${name}, larger type ${type}`);
      }
    }
  }
  return problems;
}

const title = "pages are accessible, fit the window, and send no request elsewhere";

for (const who of visitors) {
  test(`${who ?? "a stranger"}: ${title}`, async ({ browse, api, baseURL }) => {
    test.setTimeout(300_000);
    const paths = [...(await pagesOf(who, api)), ...(await metricPages(who, api))];
    expect(await problemsOf(await browse(who), paths, baseURL)).toEqual([]);
  });
}

for (const who of inspectionVisitors) {
  test(`${who} on inspections, visits and notices: ${title}`, async ({ browse, api, baseURL }) => {
    test.setTimeout(300_000);
    const paths = await inspectionPages(who, api);
    expect(await problemsOf(await browse(who), paths, baseURL)).toEqual([]);
  });
}

test("the page of the interface's parts is no page of the product", async ({ browse }) => {
  const page = await browse(null);
  expect((await page.goto("/design"))?.status()).toBe(404);
  await expect(page.getByText("没有找到这个页面")).toBeVisible();
});

test("who has no unit of the own is led from its rectification to the units", async ({
  browse,
}) => {
  const page = await browse("leader");
  await visit(page, "/rectification");
  await expect(page).toHaveURL(/\/units$/);
});
