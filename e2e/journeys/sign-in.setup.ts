import { expect } from "@playwright/test";
import { visit } from "../fixtures/pages.ts";
import { everyone, personOf, statePath } from "../fixtures/people.ts";
import { signIn } from "../fixtures/sign-in.ts";
import { test } from "../fixtures/test.ts";

/** Everyone signs in once; the journeys go on from there. */
test.describe.configure({ mode: "parallel" });

for (const who of everyone) {
  test(`${who} signs in`, async ({ browse }) => {
    const page = await browse(null);
    if (who === "leader") {
      await visit(page, "/sign-in");
      await page.getByRole("button", { name: /^县领导/ }).click();
    } else {
      await signIn(page, personOf(who));
    }
    await expect(page.getByRole("navigation", { name: "主导航" })).toBeVisible();
    await page.context().storageState({ path: statePath(who) });
  });
}
