import type { ServerResponse } from "node:http";
import {
  contentDisposition,
  type ExportedWorkbook,
  exportFindings,
  exportTable,
} from "@xianlan/api";
import type { ApiHandler } from "./handlers.ts";
import { asPerson, queryOf } from "./raw-route.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const folder = "/api/exports/";

/** `GET /api/exports/<table>?…` with the page's own parameters: its rows as .xlsx. */
export const exportsHandler: ApiHandler = async (request, response, context) => {
  const name = context.path.slice(folder.length);
  if (!context.path.startsWith(folder) || request.method !== "GET" || name.includes("/")) {
    return false;
  }
  await asPerson(request, response, context, async (person) => {
    const address = queryOf(request);
    const file =
      name === "findings"
        ? await exportFindings(person, address)
        : await exportTable(person, name, address);
    sendWorkbook(response, file);
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
