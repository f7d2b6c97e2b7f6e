import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { expect, it } from "vitest";
import type { Context } from "./context.ts";
import { appRouter } from "./root.ts";

it("asks a page that is older than the server to reload, and does not call its request wrong", async () => {
  const body = JSON.stringify({ note: "现场已看" });
  const response = await fetchRequestHandler({
    router: appRouter,
    endpoint: "/api/trpc",
    req: new Request("http://localhost/api/trpc/visit.gone", {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    }),
    createContext: () => ({ requestId: "r1" }) as unknown as Context,
  });
  const { error }: { error?: unknown } = JSON.parse(await response.text());
  expect(error).toMatchObject({
    message: "页面已更新，请刷新后重试。",
    data: { kind: "failed", code: "NOT_FOUND", requestId: "r1" },
  });
});
