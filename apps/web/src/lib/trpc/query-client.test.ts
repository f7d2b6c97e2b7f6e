import { TRPCClientError } from "@trpc/client";
import { TRPCError } from "@trpc/server";
import { expect, it } from "vitest";
import { makeQueryClient, mayReachClient } from "./query-client.ts";

const errorWith = (httpStatus: number) =>
  Object.assign(new TRPCClientError("refused"), { data: { httpStatus } });

it.each([400, 401, 403, 404, 409, 422])("does not retry after %i", (status) => {
  expect(mayReachClient(errorWith(status))).toBe(false);
});

it("retries when the connection was lost or the database is coming back", () => {
  expect(mayReachClient(new TRPCClientError("Failed to fetch"))).toBe(true);
  expect(mayReachClient(errorWith(503))).toBe(true);
});

it("fails at once, without a retry, for a row that does not exist", async () => {
  let requestCount = 0;
  const queryFn = () => {
    requestCount += 1;
    throw new TRPCError({ code: "NOT_FOUND" });
  };
  await expect(makeQueryClient().fetchQuery({ queryKey: ["row"], queryFn })).rejects.toThrow();
  expect(requestCount).toBe(1);
});
