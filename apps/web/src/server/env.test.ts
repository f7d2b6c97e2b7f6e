import { StartRefused } from "@xianlan/db/embedded";
import { expect, test } from "vitest";
import { readEnv } from "./env.ts";

const refusalOf = (source: Record<string, string>): string => {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof StartRefused) return error.message;
    throw error;
  }
  throw new Error("It was not refused.");
};

test("nothing set: demo on loopback, port 3000, .data in the repository", () => {
  const env = readEnv({ PATH: "/bin", HOST: "" });
  expect(env).toMatchObject({ port: 3000, host: "127.0.0.1", demo: true, databaseUrl: null });
  expect(env.dataDir).toMatch(/\/\.data$/);
});

test("DATABASE_URL turns the demo off, XIANLAN_DEMO decides", () => {
  const databaseUrl = "postgres://u:p@db/x";
  expect(readEnv({ DATABASE_URL: databaseUrl }).demo).toBe(false);
  expect(readEnv({ DATABASE_URL: databaseUrl, XIANLAN_DEMO: "1" }).demo).toBe(true);
  expect(readEnv({ XIANLAN_DEMO: "0", HOST: "0.0.0.0" })).toMatchObject({ demo: false });
});

test.each([
  [{ PORT: "0" }, "PORT"],
  [{ PORT: "70000" }, "PORT"],
  [{ PORT: "3000x" }, "PORT"],
  [{ HOST: "a b" }, "HOST"],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
  [{ XIANLAN_DEMO: "yes" }, "XIANLAN_DEMO"],
  [{ XIANLAN_DATADIR: "/x" }, "XIANLAN_DATADIR"],
  [{ XIANLAN_WEBHOOK_HOSTS: "robot.example.gov.cn" }, "XIANLAN_WEBHOOK_HOSTS"],
  [{ XIANLAN_WEBHOOK_HOSTS: "https://robot.example.gov.cn/hook" }, "XIANLAN_WEBHOOK_HOSTS"],
  [{ XIANLAN_WEBHOOK_HOSTS: "https://a.example,ftp://b.example" }, "XIANLAN_WEBHOOK_HOSTS"],
] as const)("%o is refused by name", (source, name) => {
  expect(refusalOf(source)).toContain(name);
});

test("robots of a private deployment are named by their origin", () => {
  const list = "https://robot.example.gov.cn/, http://10.0.0.8:8080";
  expect(readEnv({ XIANLAN_WEBHOOK_HOSTS: list }).webhookHosts).toEqual([
    "https://robot.example.gov.cn",
    "http://10.0.0.8:8080",
  ]);
  expect(readEnv({}).webhookHosts).toEqual([]);
});

test("every wrong variable is named at once", () => {
  const message = refusalOf({ PORT: "x", XIANLAN_DEMO: "x" });
  expect(message).toContain("PORT");
  expect(message).toContain("XIANLAN_DEMO");
});

test("the demo, whose passwords are public, is never offered to other machines", () => {
  for (const HOST of ["0.0.0.0", "::", "192.168.1.5", "county.example"]) {
    expect(refusalOf({ HOST })).toContain("HOST");
  }
  for (const HOST of ["127.0.0.1", "127.1.2.3", "localhost", "::1"]) {
    expect(readEnv({ HOST }).loopback).toBe(true);
  }
});
