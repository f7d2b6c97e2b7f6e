import { expect, it } from "vitest";
import { idempotencyKeys } from "./idempotency-key.ts";

function numbered() {
  let made = 0;
  return idempotencyKeys(() => {
    made += 1;
    return `key ${made}`;
  });
}

it("keeps the key while the same body is tried again", () => {
  const keys = numbered();
  expect(keys.keyFor({ text: "已整改", version: 3 })).toBe("key 1");
  expect(keys.keyFor({ text: "已整改", version: 3 })).toBe("key 1");
});

it("gives another body another key", () => {
  const keys = numbered();
  keys.keyFor({ text: "已整改", version: 3 });
  expect(keys.keyFor({ text: "已整改", version: 4 })).toBe("key 2");
  expect(keys.keyFor({ text: "已整改完成", version: 4 })).toBe("key 3");
});

it("takes the same words after an answer for a new intent", () => {
  const keys = numbered();
  keys.keyFor({ text: "已整改" });
  keys.settle();
  expect(keys.keyFor({ text: "已整改" })).toBe("key 2");
});

it("keeps the first body's key while another one was tried in between", () => {
  const keys = numbered();
  keys.keyFor({ text: "已整改" });
  keys.keyFor({ text: "已整改完成" });
  expect(keys.keyFor({ text: "已整改" })).toBe("key 1");
});
