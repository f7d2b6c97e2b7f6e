import { sql } from "drizzle-orm";
import {
  bit,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { activity } from "./activity.ts";
import { countyId, day, id, instant } from "./columns.ts";
import { correction, objection } from "./correction.ts";
import { findingKey } from "./finding-child.ts";
import { findingCheckIn, findingDispute, findingExtension } from "./finding-request.ts";
import { allow, ownAccount, ownCounty, visibleFinding } from "./policies.ts";
import { assessment } from "./rating.ts";
import { findingProgress } from "./rectification.ts";
import { entry } from "./submission.ts";
import { selfCheck } from "./supervision.ts";
import { closureRequest } from "./verification.ts";
import { visitCheck } from "./visit.ts";

const unattached = sql`num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0`;
const attachedOrOwn = sql`${ownCounty} and (not (${unattached}) or uploaded_by = ${ownAccount})`;
const ownUpload = sql`${ownCounty} and uploaded_by = ${ownAccount}`;
// Once handed in, evidence is neither changed nor taken back.
const ownUnattached = sql`${ownUpload} and ${unattached}`;
/** The row a file belongs to is one the transaction may see: that row's own policies decide. */
const visible = (table: string, column: string) =>
  sql.raw(`exists (select 1 from ${table} x where x.county_id = xl_county() and x.id = ${column})`);
const ownerVisible = sql`((${visibleFinding}) or ${visible("activity", "activity_id")} or ${visible("entry", "entry_id")} or ${visible("assessment", "assessment_id")} or ${visible("objection", "objection_id")} or ${visible("correction", "correction_id")} or ${visible("visit_check", "visit_check_id")} or ${visible("self_check", "self_check_id")})`;
const visibleOrOwn = sql`${ownCounty} and ((${unattached} and uploaded_by = ${ownAccount}) or ${ownerVisible})`;

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
    /** As on a finding's other children; null where the file is none. */
    shownTo: uuid("shown_to"),
    progressId: uuid("progress_id"),
    closureRequestId: uuid("closure_request_id"),
    activityId: uuid("activity_id"),
    entryId: uuid("entry_id"),
    assessmentId: uuid("assessment_id"),
    objectionId: uuid("objection_id"),
    correctionId: uuid("correction_id"),
    visitCheckId: uuid("visit_check_id"),
    selfCheckId: uuid("self_check_id"),
    /** Within the finding: the record it was handed in with. */
    disputeId: uuid("dispute_id"),
    extensionId: uuid("extension_id"),
    checkInId: uuid("check_in_id"),
    /** SHA-256 of the stored bytes, after location data was stripped. */
    sha256: text("sha256").notNull(),
    /** 64 bits of how a picture looks, near each other for the same picture saved anew; null for others. */
    pictureHash: bit("picture_hash", { dimensions: 64 }),
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
    findingKey(t),
    foreignKey({
      columns: [t.countyId, t.progressId],
      foreignColumns: [findingProgress.countyId, findingProgress.id],
    }),
    foreignKey({
      columns: [t.countyId, t.closureRequestId],
      foreignColumns: [closureRequest.countyId, closureRequest.id],
    }),
    foreignKey({
      columns: [t.countyId, t.activityId],
      foreignColumns: [activity.countyId, activity.id],
    }),
    foreignKey({ columns: [t.countyId, t.entryId], foreignColumns: [entry.countyId, entry.id] }),
    foreignKey({
      columns: [t.countyId, t.assessmentId],
      foreignColumns: [assessment.countyId, assessment.id],
    }),
    foreignKey({
      columns: [t.countyId, t.objectionId],
      foreignColumns: [objection.countyId, objection.id],
    }),
    foreignKey({
      columns: [t.countyId, t.correctionId],
      foreignColumns: [correction.countyId, correction.id],
    }),
    foreignKey({
      columns: [t.countyId, t.visitCheckId],
      foreignColumns: [visitCheck.countyId, visitCheck.id],
    }),
    foreignKey({
      columns: [t.countyId, t.selfCheckId],
      foreignColumns: [selfCheck.countyId, selfCheck.id],
    }),
    foreignKey({
      columns: [t.countyId, t.disputeId],
      foreignColumns: [findingDispute.countyId, findingDispute.id],
    }),
    foreignKey({
      columns: [t.countyId, t.extensionId],
      foreignColumns: [findingExtension.countyId, findingExtension.id],
    }),
    foreignKey({
      columns: [t.countyId, t.checkInId],
      foreignColumns: [findingCheckIn.countyId, findingCheckIn.id],
    }),
    // A key with a null in it is not checked.
    check("attachment_shown_to", sql`(finding_id is null) = (shown_to is null)`),
    check(
      "attachment_one_owner",
      sql`num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) <= 1`,
    ),
    index("attachment_of_finding").on(t.countyId, t.findingId),
    index("attachment_of_activity").on(t.countyId, t.activityId),
    index("attachment_of_entry").on(t.countyId, t.entryId),
    index("attachment_of_assessment").on(t.countyId, t.assessmentId),
    index("attachment_of_objection").on(t.countyId, t.objectionId),
    index("attachment_of_correction").on(t.countyId, t.correctionId),
    index("attachment_of_visit_check").on(t.countyId, t.visitCheckId),
    index("attachment_of_self_check").on(t.countyId, t.selfCheckId),
    index("attachment_by_hash").on(t.countyId, t.sha256),
    ...allow("xianlan_reader", ["select"], attachedOrOwn),
    // A period lock freezes what each submission showed, the number of its files included.
    ...allow("xianlan_jobs", ["select"], sql`${ownCounty} and not (${unattached})`),
    ...allow("xianlan_writer", ["select"], attachedOrOwn),
    ...allow("xianlan_writer", ["insert"], ownUpload),
    ...allow("xianlan_writer", ["update"], ownUnattached, ownUpload),
    ...allow("xianlan_writer", ["delete"], ownUnattached),
    ...allow("xianlan_unit", ["select"], visibleOrOwn),
    ...allow("xianlan_unit", ["insert", "delete"], ownUnattached),
    // What was seen on a visit is the inspector's to show, though the unit may look at it.
    ...allow(
      "xianlan_unit",
      ["update"],
      ownUnattached,
      sql`${ownUpload} and visit_check_id is null and (${unattached} or ${ownerVisible})`,
    ),
  ],
);
