import { expect } from "@playwright/test";
import { visit } from "../fixtures/pages.ts";
import { everyone, isFirst, personOf, statePath } from "../fixtures/people.ts";
import { signIn } from "../fixtures/sign-in.ts";
import { test } from "../fixtures/test.ts";

/** Everyone signs in once; the journeys go on from there. */
test.describe.configure({ mode: "parallel" });

for (const who of everyone.filter(isFirst)) {
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

test("the other accounts of each role sign in by the same request, without the page", async ({
  playwright,
  baseURL,
}) => {
  for (const who of everyone.filter((one) => !isFirst(one))) {
    const { username, password } = personOf(who);
    const request = await playwright.request.newContext({ baseURL: String(baseURL) });
    const data = { name: username, password };
    const headers = { origin: String(baseURL) };
    const response = await request.post("/api/auth/sign-in", { data, headers });
    expect(response.ok(), who).toBe(true);
    await request.storageState({ path: statePath(who) });
    await request.dispose();
  }
});
