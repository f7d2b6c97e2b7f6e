import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { signed } from "./send-robot.ts";

const address = "https://oapi.dingtalk.com/robot/send?access_token=t";

it("signs the moment with the key, as 钉钉 asks, and leaves the address's own query", () => {
  const url = new URL(signed(address, "SECabc", 1_700_000_000_000));
  const { access_token, timestamp, sign } = Object.fromEntries(url.searchParams);
  expect({ access_token, timestamp }).toEqual({ access_token: "t", timestamp: "1700000000000" });
  const expected = createHmac("sha256", "SECabc").update("1700000000000\nSECabc").digest();
  expect(Buffer.from(sign ?? "", "base64")).toEqual(expected);
  expect(url.search).not.toContain("+");
});

it("without a key leaves the address as it is", () => {
  expect(signed(address, "", 1)).toBe(address);
});
