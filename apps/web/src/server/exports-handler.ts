import type { ServerResponse } from "node:http";
import { contentDisposition, type ExportedWorkbook, exportFindings } from "@xianlan/api";
import type { ApiHandler } from "./handlers.ts";
import { asPerson, queryOf } from "./raw-route.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** `GET /api/exports/findings?…` with the list page's own parameters: its rows as .xlsx. */
export const exportsHandler: ApiHandler = async (request, response, context) => {
  if (context.path !== "/api/exports/findings" || request.method !== "GET") return false;
  await asPerson(request, response, context, async (person) => {
    sendWorkbook(response, await exportFindings(person, queryOf(request)));
  });
  return true;
};

/** Sends a workbook as a download. */
export function sendWorkbook(
  response: ServerResponse,
  { bytes, fileName }: ExportedWorkbook,
): void {
  response.setHeader("Content-Type", XLSX);
  response.setHeader("Content-Disposition", contentDisposition("attachment", fileName));
  response.setHeader("Content-Length", bytes.length);
  response.end(bytes);
}
