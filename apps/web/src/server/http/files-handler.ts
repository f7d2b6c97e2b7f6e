import type { ServerResponse } from "node:http";
import {
  contentDisposition,
  type OpenedFile,
  openAttachment,
  uploadAttachment,
} from "@xianlan/api";
import type { ApiHandler } from "./handlers.ts";
import {
  asPerson,
  asSameOriginAccount,
  bodyOf,
  queryOf,
  sendJson,
  sendStream,
} from "./raw-route.ts";

const UPLOAD = "/api/files";
const FILE =
  /^\/api\/files\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(\/thumbnail)?$/;

/**
 * `POST /api/files?name=…&happenedOn=…` takes one file as its body and keeps it; the header
 * `Idempotency-Key` names the intent. `GET /api/files/<id>` and `…/thumbnail` give it back.
 */
export const filesHandler: ApiHandler = async (request, response, context) => {
  if (context.path === UPLOAD && request.method === "POST") {
    await asSameOriginAccount(request, response, context, async (person) => {
      const query = queryOf(request);
      const uploaded = await uploadAttachment(
        person,
        {
          idempotencyKey: String(request.headers["idempotency-key"] ?? ""),
          fileName: query.get("name") ?? "",
          happenedOn: query.get("happenedOn") || null,
        },
        bodyOf(request),
      );
      sendJson(response, 200, uploaded);
    });
    return true;
  }
  const [, id, thumbnail] = FILE.exec(context.path) ?? [];
  if (id === undefined || request.method !== "GET") return false;
  await asPerson(request, response, context, async (person) => {
    const file = await openAttachment(person, { id, thumbnail: thumbnail !== undefined });
    await sendFile(response, file);
  });
  return true;
};

/** What an uploader chose is shown by no page of ours but pictures, and runs nothing wherever it opens. */
async function sendFile(response: ServerResponse, file: OpenedFile): Promise<void> {
  const kind = file.mediaType.startsWith("image/") ? "inline" : "attachment";
  response.setHeader("Content-Type", file.mediaType);
  response.setHeader("Content-Disposition", contentDisposition(kind, file.fileName));
  response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  await sendStream(response, file);
}
