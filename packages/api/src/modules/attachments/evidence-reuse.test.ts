import { randomUUID } from "node:crypto";
import { attachment } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { describe, expect, it } from "vitest";
import { createWorld, failureOf, findingAt, useWorld } from "../../testing/index.ts";

const test = useDatabase();
const world = useWorld(test);

const looks = Array.from({ length: 64 }, (_, at) => (at % 3 === 0 ? "1" : "0")).join("");
/** The same look with some bits turned. */
const turned = (bits: number) =>
  [...looks].map((bit, at) => (at < bits ? String(1 - Number(bit)) : bit)).join("");

type File = Partial<typeof attachment.$inferInsert>;

async function file(by: "unit_lead" | "baisha_clerk", more: File, at = world): Promise<string> {
  const { accountId, countyId, name } = at.accounts[by];
  const id = randomUUID();
  await at.admin.insert(attachment).values({
    countyId,
    id,
    sha256: id,
    fileName: "活动照片.jpg",
    mediaType: "image/jpeg",
    size: 9,
    happenedOn: "2026-11-01",
    uploadedAt: "2026-11-18T02:00:00Z",
    hasThumbnail: true,
    uploadedBy: accountId,
    uploadedByName: name,
    ...more,
  });
  return id;
}

async function record(): Promise<string> {
  const { id } = await world.caller("unit_clerk").activity.record({
    idempotencyKey: randomUUID(),
    kind: "lecture",
    happenedOn: "2026-11-03",
    title: "院坝宣讲",
    attributes: {},
    placeId: null,
    placeText: "镇文化广场",
    attendance: 30,
    link: "",
    attachmentIds: [],
  });
  if (id === null) throw new Error("the record was not written");
  return id;
}

describe("finding.evidenceReuse", () => {
  it("shows the same bytes and the same picture saved again beside their first use", async () => {
    const { id } = await findingAt(world, "issued");
    const { id: elsewhere, number } = await findingAt(world, "issued", {
      unitId: world.units.baisha,
      placeId: world.places.baisha_station,
    });
    const sha256 = randomUUID();
    const same = await file("unit_lead", { findingId: id, sha256 });
    const after = { uploadedAt: "2026-11-18T03:00:00Z" };
    const like = await file("unit_lead", { findingId: id, pictureHash: looks, ...after });
    await file("unit_lead", { findingId: id, pictureHash: turned(40) });
    const late = { uploadedAt: "2026-11-19T02:00:00Z" };
    await file("baisha_clerk", { findingId: elsewhere, sha256, ...late });
    const early = { uploadedAt: "2026-10-02T02:00:00Z" };
    const activityId = await record();
    const first = await file("unit_lead", { activityId, pictureHash: turned(6), ...early });
    await file("baisha_clerk", { findingId: elsewhere, pictureHash: turned(7), ...early });
    await file("baisha_clerk", { findingId: elsewhere, pictureHash: turned(5), ...late });
    // Uploaded and handed in nowhere: nobody has used it.
    await file("baisha_clerk", { sha256, ...early });

    const reuse = await world.caller("inspector").finding.evidenceReuse({ id });
    expect(reuse.files).toBe(3);
    expect(reuse.reused).toMatchObject([
      {
        file: { id: same },
        match: "same_file",
        earlier: false,
        uses: 1,
        first: { unitName: "白沙乡", where: number, href: `/findings/${elsewhere}` },
      },
      {
        file: { id: like },
        match: "same_picture",
        earlier: true,
        uses: 2,
        first: { id: first, unitName: "青石镇", where: "工作记录 院坝宣讲" },
      },
    ]);
  });

  it("knows no other county's files, and is for verifiers alone", async () => {
    const other = await createWorld(test);
    const { id } = await findingAt(world, "issued");
    const sha256 = randomUUID();
    await file("unit_lead", { findingId: id, sha256, pictureHash: turned(20) });
    const { id: foreign } = await findingAt(other, "issued");
    await file("unit_lead", { findingId: foreign, sha256, pictureHash: turned(20) }, other);
    expect((await world.caller("office").finding.evidenceReuse({ id })).reused).toEqual([]);
    for (const who of ["unit_lead", "leader"] as const) {
      const failure = await failureOf(world.caller(who).finding.evidenceReuse({ id }));
      expect(failure.code).toBe("FORBIDDEN");
    }
    const failure = await failureOf(other.caller("office").finding.evidenceReuse({ id }));
    expect(failure.code).toBe("NOT_FOUND");
    await other.close();
  });
});
