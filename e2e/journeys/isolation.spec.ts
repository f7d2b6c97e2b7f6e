import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { field, textField } from "../api-client.ts";
import { dayIn } from "../fixtures/fields.ts";
import { listOf, rectifying, unitOf } from "../fixtures/findings.ts";
import { busyMonth } from "../fixtures/forms.ts";
import { plannedVisit } from "../fixtures/inspections.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

/** Keeps a picture of the page as that person's evidence. @returns its id. */
async function upload(page: Page, origin: string): Promise<string> {
  const response = await page.request.post(`/api/files?name=${encodeURIComponent("现场.png")}`, {
    data: await page.screenshot(),
    headers: {
      origin,
      "content-type": "application/octet-stream",
      "idempotency-key": randomUUID(),
    },
  });
  expect(response.ok(), await response.text()).toBe(true);
  return textField(await response.json(), "id");
}

test("another unit's finding and file do not exist for a unit", async ({
  browse,
  api,
  baseURL,
}) => {
  const clerk = await browse("clerk");
  await visit(clerk, "/tasks");
  const fileId = await upload(clerk, String(baseURL));
  const { id } = await rectifying(api("office"), api("clerk"), unitNameOf("clerk"));
  await api("clerk").mutate("finding.addProgress", {
    id,
    text: "登记簿已补建",
    happenedOn: dayIn(0),
    measureId: null,
    measureDone: false,
    attachmentIds: [fileId],
  });

  await visit(clerk, `/findings/${id}`);
  const file = clerk.getByRole("link", { name: /现场\.png/ });
  await expect(file).toHaveAttribute("href", `/api/files/${fileId}`);
  expect((await clerk.request.get(`/api/files/${fileId}`)).status()).toBe(200);

  const other = await browse("otherClerk");
  const response = await other.goto(`/findings/${id}`);
  expect(response?.status()).toBe(404);
  await expect(other.getByText("没有找到这个页面")).toBeVisible();
  for (const path of [`/api/files/${fileId}`, `/api/files/${fileId}/thumbnail`]) {
    expect((await other.request.get(path)).status()).toBe(404);
  }
  await visit(other, "/findings");
  await expect(other.getByText(unitNameOf("clerk"))).toHaveCount(0);

  const admin = await browse("admin");
  await admin.goto(`/findings/${id}`);
  await expect(admin.getByText("登记簿已补建")).toHaveCount(0);
});

test("another unit's records, submissions and indicators do not exist for a unit", async ({
  browse,
  api,
}) => {
  const unitId = textField(await unitOf(api("office"), unitNameOf("clerk")), "id");
  const { id: periodId } = await busyMonth(api("office"));
  const [record] = listOf(field(await api("clerk").query("activity.list", {}), "rows"));
  const id = textField(record, "id");
  const other = await browse("otherClerk");
  for (const path of [
    `/activities/${id}`,
    `/submissions/${periodId}/${unitId}`,
    `/indicators/units/${unitId}`,
  ]) {
    const response = await other.goto(path);
    expect(response?.status(), path).toBe(404);
  }
  const target = { periodId, unitId };
  const requests = [
    () => api("otherClerk").query("activity.byId", { id }),
    () => api("otherClerk").query("submission.page", target),
    () => api("otherClerk").query("score.unit", { id: unitId }),
  ];
  for (const request of requests) await expect(request()).rejects.toMatchObject({ status: 404 });
  for (const path of ["/activities", "/submissions", "/indicators"]) {
    await visit(other, path);
    await expect(other.getByText(unitNameOf("clerk"))).toHaveCount(0);
  }
});

test("a finished visit can be read by its own unit and by no other", async ({ browse, api }) => {
  const id = await plannedVisit(api("office"), unitNameOf("clerk"));
  const { unitId } = Object(field(await api("office").query("visit.byId", { id }), "visit"));
  for (const who of ["clerk", "otherClerk", "admin", "auditor"] as const) {
    const page = await browse(who);
    for (const path of [`/visits/${id}`, `/visits/${id}/brief`]) {
      expect((await page.goto(path))?.status(), `${who} at ${path}`).toBe(404);
    }
  }
  const clerk = await browse("otherClerk");
  for (const path of [
    "/inspections",
    "/checklists",
    "/verifications",
    `/rectification/${unitId}`,
  ]) {
    // A list streams, so that its status is sent before it is known to be missing.
    await clerk.goto(path);
    await expect(clerk.getByText("没有找到这个页面"), path).toBeVisible();
  }
  for (const path of ["/self-checks", "/escalations", "/notices", "/rectification"]) {
    await visit(clerk, path);
    await expect(clerk.getByText(unitNameOf("clerk"))).toHaveCount(0);
  }
});

test("somebody who has not signed in is sent to the sign-in page", async ({ browse, api }) => {
  const { id } = await rectifying(api("office"), api("clerk"), unitNameOf("clerk"));
  const page = await browse(null);
  const pages = ["/", "/tasks", "/findings", `/findings/${id}`, "/admin/accounts", "/audit"];
  const metrics = ["/activities", "/submissions", "/indicators", "/schemes"];
  const inspections = ["/inspections", "/checklists", "/visits", "/notices", "/self-checks"];
  for (const path of [...pages, ...metrics, ...inspections, "/verifications", "/escalations"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
  }
  expect((await page.request.get(`/api/files/${randomUUID()}`)).status()).toBe(401);
  for (const table of ["findings", "activities", "matrix"]) {
    expect((await page.request.get(`/api/exports/${table}`)).status()).toBe(401);
  }
});
