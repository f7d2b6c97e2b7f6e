import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { countyId, day, id, instant } from "./columns.ts";
import { finding } from "./finding.ts";
import { allow, ownAccount, ownCounty, visibleFinding } from "./policies.ts";
import { findingProgress } from "./rectification.ts";
import { closureRequest } from "./verification.ts";

const attachedOrMine = sql`${ownCounty} and (finding_id is not null or uploaded_by = ${ownAccount})`;
const visibleOrMine = sql`${ownCounty} and ((finding_id is null and uploaded_by = ${ownAccount}) or (${visibleFinding}))`;
const mine = sql`${ownCounty} and uploaded_by = ${ownAccount}`;
// Once handed in, evidence is neither changed nor taken back.
const mineLoose = sql`${mine} and finding_id is null`;

/**
 * 佐证材料. The bytes lie content-addressed outside the database under the county's folder; a row is
 * the right to them. Until it is attached to a finding only its uploader reaches it.
 */
export const attachment = pgTable(
  "attachment",
  {
    countyId: countyId(),
    id: id(),
    findingId: uuid("finding_id"),
    progressId: uuid("progress_id"),
    closureRequestId: uuid("closure_request_id"),
    /** SHA-256 of the stored bytes, after location data was stripped. */
    sha256: text("sha256").notNull(),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").notNull(),
    /** Bytes. */
    size: integer("size").notNull(),
    hasThumbnail: boolean("has_thumbnail").notNull().default(false),
    /** When what it shows happened: stated, or the picture's own date. */
    happenedOn: day("happened_on").notNull(),
    /** When it was uploaded. */
    uploadedAt: instant("uploaded_at").notNull(),
    /** When it was handed to the county with a progress or a closure request. */
    submittedAt: instant("submitted_at"),
    uploadedBy: uuid("uploaded_by").notNull(),
    uploadedByName: text("uploaded_by_name").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    foreignKey({
      columns: [t.countyId, t.progressId],
      foreignColumns: [findingProgress.countyId, findingProgress.id],
    }),
    foreignKey({
      columns: [t.countyId, t.closureRequestId],
      foreignColumns: [closureRequest.countyId, closureRequest.id],
    }),
    index("attachment_of_finding").on(t.countyId, t.findingId),
    index("attachment_by_hash").on(t.countyId, t.sha256),
    ...allow("xianlan_reader", ["select"], attachedOrMine),
    ...allow("xianlan_writer", ["select"], attachedOrMine),
    ...allow("xianlan_writer", ["insert"], mine),
    ...allow("xianlan_writer", ["update"], mineLoose, mine),
    ...allow("xianlan_writer", ["delete"], mineLoose),
    ...allow("xianlan_unit", ["select"], visibleOrMine),
    ...allow("xianlan_unit", ["insert", "delete"], mineLoose),
    ...allow(
      "xianlan_unit",
      ["update"],
      mineLoose,
      sql`${mine} and (finding_id is null or ${visibleFinding})`,
    ),
  ],
);
