import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attachment, auditLog } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "../../errors.ts";
import {
  type AccountName,
  failureOf,
  findingAt,
  useWorld,
  type World,
} from "../../testing/index.ts";
import { openAttachment, uploadAttachment } from "./index.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianlan-files-"));
  world.services.filesFolder = folder;
  other.services.filesFolder = folder;
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const pdf = Buffer.from("%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <<>>\n%%EOF\n");

async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

function upload(who: AccountName, options: Partial<Parameters<typeof uploadAttachment>[1]> = {}) {
  const call = { idempotencyKey: randomUUID(), fileName: "会议纪要.pdf", happenedOn: null };
  return uploadAttachment(
    world.context(who),
    { ...call, ...options },
    { pieces: pieces(pdf), announced: pdf.length },
  );
}

async function bytesOf(from: World, who: AccountName, id: string, thumbnail = false) {
  const { stream } = await openAttachment(from.context(who), { id, thumbnail });
  return Buffer.concat(await stream.toArray());
}

async function kindOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => new Error("it succeeded"),
    (error: unknown) => error,
  );
  if (!(error instanceof AppError)) throw error;
  return error.kind;
}

const hidden = (call: Promise<unknown>) => expect(kindOf(call)).resolves.toBe("not_found");

describe("an upload", () => {
  it("stores the bytes, dates them and is audited", async () => {
    const uploaded = await upload("unit_clerk", { happenedOn: "2026-11-05" });
    expect(uploaded).toMatchObject({ fileName: "会议纪要.pdf", mediaType: "application/pdf" });
    expect(await bytesOf(world, "unit_clerk", uploaded.id)).toEqual(pdf);
    const [row] = await world.admin.select().from(attachment).where(eq(attachment.id, uploaded.id));
    expect(row).toMatchObject({
      countyId: world.countyId,
      findingId: null,
      happenedOn: "2026-11-05",
      uploadedAt: world.clock.now,
      submittedAt: null,
      uploadedBy: world.accounts.unit_clerk.accountId,
    });
    const audit = await world.admin
      .select()
      .from(auditLog)
      .where(eq(auditLog.entityId, uploaded.id));
    expect(audit).toMatchObject([{ action: "attachment.upload", actorName: "石干事" }]);
  });

  it("is for those who have something to show", async () => {
    expect(await kindOf(upload("leader"))).toBe("forbidden");
    expect(await kindOf(upload("auditor"))).toBe("forbidden");
  });

  it("answers a repeated key once, and refuses it for other bytes", async () => {
    const idempotencyKey = randomUUID();
    const [first, ...repeats] = await Promise.all(
      Array.from({ length: 20 }, () => upload("unit_lead", { idempotencyKey })),
    );
    expect(repeats).toEqual(repeats.map(() => first));
    const stored = await world.admin
      .select()
      .from(attachment)
      .where(eq(attachment.uploadedBy, world.accounts.unit_lead.accountId));
    expect(stored).toHaveLength(1);
    const changed = Buffer.concat([pdf, Buffer.from("\n%%EOF")]);
    const call = { idempotencyKey, fileName: "会议纪要.pdf", happenedOn: null };
    const repeated = uploadAttachment(world.context("unit_lead"), call, {
      pieces: pieces(changed),
      announced: null,
    });
    expect(await kindOf(repeated)).toBe("key_reused");
  });

  it("stops at 20 MB while the bytes still come, and leaves nothing on disk", async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 1_048_576;
        yield Buffer.alloc(1_048_576, 0x20);
      }
    }
    const call = { idempotencyKey: randomUUID(), fileName: "大.pdf", happenedOn: null };
    const context = world.context("unit_clerk");
    const wrongLength = uploadAttachment(context, call, { pieces: endless(), announced: 10 });
    expect(await kindOf(wrongLength)).toBe("too_large");
    expect(sent).toBeLessThanOrEqual(22 * 1_048_576);
    sent = 0;
    const upload = uploadAttachment(context, call, { pieces: endless(), announced: 20_971_521 });
    expect(await kindOf(upload)).toBe("too_large");
    expect(sent).toBe(0);
    expect(await readdir(join(folder, "arriving"))).toEqual([]);
  });

  it("refuses a day that has not come", async () => {
    expect(await kindOf(upload("unit_clerk", { happenedOn: "2026-11-21" }))).toBe("refused");
  });
});

describe("a stored file", () => {
  it("is its uploader's alone until it is handed in", async () => {
    const { id } = await upload("unit_clerk");
    for (const who of ["unit_lead", "baisha_clerk", "office", "inspector", "leader"] as const) {
      await hidden(bytesOf(world, who, id));
    }
    await hidden(bytesOf(other, "unit_clerk", id));
    await hidden(bytesOf(world, "unit_clerk", randomUUID()));
    expect(await kindOf(bytesOf(world, "admin", id))).toBe("forbidden");
    expect(await kindOf(bytesOf(world, "auditor", id))).toBe("forbidden");
  });

  it("then goes with its finding: the county and that unit, no other", async () => {
    const seeded = await findingAt(world, "rectifying");
    const { id } = await upload("unit_clerk");
    await world.caller("unit_clerk").finding.addProgress({
      id: seeded.id,
      idempotencyKey: randomUUID(),
      text: "已补办活动一次",
      happenedOn: "2026-11-19",
      measureId: null,
      measureDone: false,
      attachmentIds: [id],
    });
    for (const who of ["unit_lead", "office", "inspector", "leader"] as const) {
      expect(await bytesOf(world, who, id)).toEqual(pdf);
    }
    await hidden(bytesOf(world, "baisha_lead", id));
    await hidden(bytesOf(other, "office", id));
    const remove = { id, idempotencyKey: randomUUID() };
    expect(await failureOf(world.caller("unit_clerk").attachment.remove(remove))).toMatchObject({
      code: "NOT_FOUND",
    });
    const redate = { ...remove, idempotencyKey: randomUUID(), happenedOn: "2026-11-01" };
    expect(await failureOf(world.caller("unit_clerk").attachment.redate(redate))).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("may be redated and removed by its uploader before that, by nobody else", async () => {
    for (const who of ["office", "unit_clerk"] as const) {
      const { id } = await upload(who);
      const call = (idempotencyKey = randomUUID()) => ({ id, idempotencyKey });
      const redate = { ...call(), happenedOn: "2026-11-01" };
      await world.caller(who).attachment.redate(redate);
      const [row] = await world.admin.select().from(attachment).where(eq(attachment.id, id));
      expect(row?.happenedOn).toBe("2026-11-01");
      const late = { ...call(), happenedOn: "2026-11-21" };
      expect(await failureOf(world.caller(who).attachment.redate(late))).toMatchObject({
        kind: "refused",
        fields: ["happenedOn"],
      });
      for (const outsider of ["unit_lead", "baisha_clerk", "inspector"] as const) {
        expect(await failureOf(world.caller(outsider).attachment.remove(call()))).toMatchObject({
          code: "NOT_FOUND",
        });
      }
      const key = randomUUID();
      const removed = await world.caller(who).attachment.remove(call(key));
      expect(await world.caller(who).attachment.remove(call(key))).toEqual(removed);
      await hidden(bytesOf(world, who, id));
      const actions = await world.admin.select().from(auditLog).where(eq(auditLog.entityId, id));
      expect(actions.map(({ action }) => action)).toEqual([
        "attachment.upload",
        "attachment.redate",
        "attachment.remove",
      ]);
    }
  });

  it("of a picture is served small and whole under the same rights", async () => {
    const photo = await sharp({
      create: { width: 900, height: 600, channels: 3, background: "teal" },
    })
      .jpeg()
      .toBuffer();
    const call = { idempotencyKey: randomUUID(), fileName: "现场.jpg", happenedOn: null };
    const uploaded = await uploadAttachment(world.context("inspector"), call, {
      pieces: pieces(photo),
      announced: null,
    });
    const small = await sharp(await bytesOf(world, "inspector", uploaded.id, true)).metadata();
    expect(small).toMatchObject({ format: "webp", width: 320 });
    await hidden(bytesOf(world, "inspector2", uploaded.id, true));
    const { id } = await upload("inspector");
    await hidden(bytesOf(world, "inspector", id, true));
  });
});
