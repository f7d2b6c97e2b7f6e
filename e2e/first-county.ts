import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type ApiClient, apiClient, textField } from "./api-client.ts";
import type { App } from "./app.ts";

/** A county made from nothing: who founded it, an officer, and the inspection findings go into. */
export interface FirstCounty {
  readonly admin: ApiClient;
  readonly officer: ApiClient;
  readonly inspectionId: string;
}

/** An account that has been given and can be used: its first password is changed. */
export interface Employed {
  readonly username: string;
  readonly password: string;
  readonly api: ApiClient;
}

/**
 * Takes a product outside demo mode from its one-time link to an officer who can work: founds the
 * county, makes the officer's account, changes the first password, opens an inspection.
 */
export async function foundCounty(app: App): Promise<FirstCounty> {
  const token = await printedToken(app);
  const admin = apiClient(app.url);
  const password = `Xl-${randomUUID()}`;
  const founder = { countyName: "青原县", name: "管理员", username: "founder", password };
  await admin.mutate("setup.complete", { token, ...founder });
  await admin.signIn("founder", password);
  const { api: officer } = await employ(app, admin, {
    name: "督查办干部",
    username: "officer",
    unitId: null,
    roles: ["office"],
  });
  const inspection = await officer.mutate("inspection.create", {
    title: "断电演练轮次",
    startsOn: "2026-11-02",
  });
  return { admin, officer, inspectionId: textField(inspection, "id") };
}

/** Makes an account, signs it in and changes its first password. */
export async function employ(
  app: App,
  admin: ApiClient,
  person: { name: string; username: string; unitId: string | null; roles: readonly string[] },
): Promise<Employed> {
  const { username } = person;
  const made = await admin.mutate("account.create", { ...person, mobile: "", post: "" });
  const api = apiClient(app.url);
  const currentPassword = textField(made, "password");
  const password = `Xl-${randomUUID()}`;
  await api.signIn(username, currentPassword);
  await api.mutate("session.changePassword", { currentPassword, newPassword: password });
  await api.signIn(username, password);
  return { username, password, api };
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
