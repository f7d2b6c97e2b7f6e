import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type ApiClient, apiClient, textField } from "./api-client.ts";
import type { App } from "./app.ts";

/** An officer of a county made from nothing, and the round findings go into. */
export interface FirstCounty {
  readonly officer: ApiClient;
  readonly inspectionId: string;
}

/**
 * Takes a product outside demo mode from its one-time link to an officer who can work: founds the
 * county, makes the officer's account, changes the first password, opens a round.
 */
export async function foundCounty(app: App): Promise<FirstCounty> {
  const token = await printedToken(app);
  const admin = apiClient(app.url);
  const password = `Xl-${randomUUID()}`;
  const founder = { countyName: "青原县", name: "管理员", username: "founder", password };
  await admin.mutate("setup.complete", { token, ...founder });
  await admin.signIn("founder", password);
  const made = await admin.mutate("account.create", {
    name: "督查办干部",
    username: "officer",
    mobile: "",
    post: "",
    unitId: null,
    roles: ["office"],
  });
  const officer = apiClient(app.url);
  const currentPassword = textField(made, "password");
  const newPassword = `Xl-${randomUUID()}`;
  await officer.signIn("officer", currentPassword);
  await officer.mutate("session.changePassword", { currentPassword, newPassword });
  await officer.signIn("officer", newPassword);
  const round = await officer.mutate("inspection.create", {
    title: "断电演练轮次",
    startsOn: "2026-11-02",
  });
  return { officer, inspectionId: textField(round, "id") };
}

/** The link is printed once the product listens, which may be a moment after it says it is ready. */
async function printedToken(app: App): Promise<string> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const token = /\/setup#(\S+)\n/.exec(app.output())?.[1];
    if (token) return token;
    if (performance.now() > deadline) throw new Error(`No link was printed:\n${app.output()}`);
    await sleep(50);
  }
}
