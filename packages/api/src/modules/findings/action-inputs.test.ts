import { findingActions } from "@xianlan/domain/finding";
import { expect, it } from "vitest";
import { z } from "zod";
import { actionInput } from "./action-inputs.ts";

const id = "0199d0f0-0000-7000-8000-000000000001";

it("asks to confirm personal numbers only where somebody writes freely", () => {
  const without = findingActions.filter((code) => {
    const schema = actionInput(code);
    return !(schema instanceof z.ZodObject && "confirmPersonalNumbers" in schema.shape);
  });
  expect(without.toSorted()).toEqual(["merge", "start_verification"]);
});

it("leaves the body of 并案 as it was, so that a repeat across the upgrade is the same one", () => {
  const sent = { id, version: 3, idempotencyKey: id, targetId: id };
  expect(actionInput("merge").parse(sent)).toStrictEqual(sent);
  const withFlag = { ...sent, confirmPersonalNumbers: false };
  expect(actionInput("merge").parse(withFlag)).toStrictEqual(sent);
});
