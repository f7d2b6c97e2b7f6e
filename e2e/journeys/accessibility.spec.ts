import { expect } from "@playwright/test";
import { faults } from "../fixtures/axe.ts";
import { dialogOf } from "../fixtures/fields.ts";
import { issued } from "../fixtures/findings.ts";
import { visit } from "../fixtures/pages.ts";
import { unitNameOf } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

test("an open form is free of accessibility faults, and so are its complaints", async ({
  browse,
  api,
}) => {
  const { id } = await issued(api("office"), unitNameOf("clerk"));
  const page = await browse("clerk", { reducedMotion: "reduce" });
  await visit(page, `/findings/${id}?do=acknowledge`);
  const form = dialogOf(page, "签收");
  await expect(form.getByLabel("责任领导")).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await form.getByRole("button", { name: "签收" }).click();
  await expect(form.getByRole("alert").first()).toBeVisible();
  expect(await faults(page)).toEqual([]);
});
