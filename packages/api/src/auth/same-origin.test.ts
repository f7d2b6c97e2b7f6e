import { describe, expect, it } from "vitest";
import { mutationRefusal } from "./same-origin.ts";

const host = "127.0.0.1:3000";
const json = { "content-type": "application/json; charset=utf-8" };

describe("mutationRefusal", () => {
  it.each([
    ["our own page", { host, "sec-fetch-site": "same-origin", ...json }],
    ["a browser without fetch metadata", { host, origin: `http://${host}`, ...json }],
    ["our page behind a TLS proxy", { host: "xl.gov.cn", origin: "https://xl.gov.cn", ...json }],
  ])("lets through %s", (_, headers) => {
    expect(mutationRefusal(headers)).toBeNull();
  });

  it.each([
    ["a foreign page", { host, origin: "https://evil.example", ...json }],
    ["a sister domain", { host, origin: `http://${host}`, "sec-fetch-site": "same-site", ...json }],
    ["a foreign page that hides its origin", { host, origin: "null", ...json }],
    ["a host that only begins like ours", { host, origin: `http://${host}.evil.example`, ...json }],
    ["nobody who says where it comes from", { host, ...json }],
    ["a form", { host, "sec-fetch-site": "same-origin", "content-type": "text/plain" }],
    ["a body without a type", { host, "sec-fetch-site": "same-origin" }],
  ])("refuses %s", (_, headers) => {
    expect(mutationRefusal(headers)).toMatch(/已拒绝$/);
  });
});
