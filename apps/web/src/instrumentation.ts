import type { Instrumentation } from "next";
import { getRuntime } from "./lib/runtime.ts";

/** Called by Next for every page or action that throws while rendering on the server. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  getRuntime().pageFailed(error, request.path.split("?", 1)[0] ?? "");
};
