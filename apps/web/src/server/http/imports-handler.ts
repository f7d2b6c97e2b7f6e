import type { IncomingMessage } from "node:http";
import {
  ledgerRejects,
  readHolidayFile,
  uploadBulletin,
  uploadCountyList,
  uploadLedger,
  uploadScheme,
} from "@xianlan/api";
import { sendWorkbook } from "./exports-handler.ts";
import type { ApiHandler } from "./handlers.ts";
import { asSameOriginAccount, bodyOf, queryOf, sendJson } from "./raw-route.ts";

const MAX_REQUEST_MS = 300_000;

/**
 * `POST /api/imports/ledger?name=…`, `…/bulletin`, `…/scheme`, `…/county-list` and `…/holidays` take a
 * file as their body and answer with what was read; `POST /api/imports/ledger-rejects` answers a reading with
 * the rows left out, as .xlsx.
 */
export const importsHandler: ApiHandler = async (request, response, context) => {
  if (request.method !== "POST") return false;
  switch (context.path) {
    case "/api/imports/ledger":
      await asSameOriginAccount(request, response, context, async (person) => {
        const name = queryOf(request).get("name") ?? "";
        sendJson(response, 200, await uploadLedger(person, name, bodyOf(request)));
      });
      return true;
    case "/api/imports/bulletin":
      await asSameOriginAccount(request, response, context, async (person) => {
        const name = queryOf(request).get("name") ?? "";
        sendJson(response, 200, await uploadBulletin(person, name, bodyOf(request)));
      });
      return true;
    case "/api/imports/scheme":
      await asSameOriginAccount(request, response, context, async (person) => {
        const name = queryOf(request).get("name") ?? "";
        sendJson(response, 200, await uploadScheme(person, name, bodyOf(request)));
      });
      return true;
    case "/api/imports/holidays":
      await asSameOriginAccount(request, response, context, async (person) => {
        const name = queryOf(request).get("name") ?? "";
        sendJson(response, 200, await readHolidayFile(person, name, bodyOf(request)));
      });
      return true;
    case "/api/imports/county-list":
      await asSameOriginAccount(request, response, context, async (person) => {
        const query = queryOf(request);
        const named = { name: query.get("name") ?? "", kind: query.get("kind") ?? "" };
        sendJson(response, 200, await uploadCountyList(person, named, bodyOf(request)));
      });
      return true;
    case "/api/imports/ledger-rejects":
      await asSameOriginAccount(request, response, context, async (person) => {
        sendWorkbook(response, await ledgerRejects(person, await jsonOf(request)));
      });
      return true;
    default:
      return false;
  }
};

/** A body that should be JSON; undefined for what is not, which whoever answers refuses. */
async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bodyOf(request).pieces) {
    size += piece.length;
    if (size > MAX_REQUEST_MS) return undefined;
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString("utf8"));
  } catch {
    return undefined;
  }
}
