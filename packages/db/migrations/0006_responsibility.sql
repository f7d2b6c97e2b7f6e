CREATE TABLE "activity" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"title" text NOT NULL,
	"attributes" jsonb NOT NULL,
	"place_id" uuid,
	"place_text" text DEFAULT '' NOT NULL,
	"attendance" integer,
	"link" text DEFAULT '' NOT NULL,
	"source" text DEFAULT 'unit' NOT NULL,
	"list_id" uuid,
	"removed_at" timestamp (3) with time zone,
	"removed_reason" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "activity_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "activity_of_unit" UNIQUE("county_id","unit_id","id"),
	CONSTRAINT "activity_kind" CHECK ("activity"."kind" in ('topic_meeting', 'analysis_meeting', 'study_session', 'staff_study', 'lecture', 'media_article', 'info_brief', 'practice_event', 'volunteer_event', 'culture_event', 'training', 'honour')),
	CONSTRAINT "activity_source" CHECK ("activity"."source" in ('unit', 'list')),
	CONSTRAINT "activity_attendance" CHECK (attendance >= 0),
	CONSTRAINT "activity_listed" CHECK ((source = 'list') = (list_id is not null))
);
--> statement-breakpoint
ALTER TABLE "activity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "article_claim" (
	"county_id" uuid NOT NULL,
	"key" text NOT NULL,
	"claim" uuid NOT NULL,
	CONSTRAINT "article_claim_county_id_key_claim_pk" PRIMARY KEY("county_id","key","claim")
);
--> statement-breakpoint
ALTER TABLE "article_claim" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "article_key" (
	"county_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "article_key_county_id_activity_id_key_pk" PRIMARY KEY("county_id","activity_id","key")
);
--> statement-breakpoint
ALTER TABLE "article_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "correction" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"period_id" text NOT NULL,
	"subject" text NOT NULL,
	"entry_id" uuid,
	"activity_id" uuid,
	"code" text DEFAULT '' NOT NULL,
	"item" integer DEFAULT 0 NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"state" text DEFAULT 'asked' NOT NULL,
	"reason" text NOT NULL,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decided_by_name" text DEFAULT '' NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decision_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "correction_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "correction_of_unit" UNIQUE("county_id","unit_id","id"),
	CONSTRAINT "correction_subject" CHECK ("correction"."subject" in ('entry', 'activity_add', 'activity_change', 'activity_remove')),
	CONSTRAINT "correction_state" CHECK ("correction"."state" in ('asked', 'approved', 'refused')),
	CONSTRAINT "correction_decided" CHECK ((state = 'asked') = (decided_at is null))
);
--> statement-breakpoint
ALTER TABLE "correction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "objection" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"activity_id" uuid,
	"list_figure_id" uuid,
	"standing_id" uuid,
	"code" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'raised' NOT NULL,
	"reason" text NOT NULL,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decided_by_name" text DEFAULT '' NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decision_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "objection_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "objection_of_unit" UNIQUE("county_id","unit_id","id"),
	CONSTRAINT "objection_subject" CHECK ("objection"."subject" in ('activity', 'list_figure', 'standing')),
	CONSTRAINT "objection_state" CHECK ("objection"."state" in ('raised', 'upheld', 'dismissed')),
	CONSTRAINT "objection_one_subject" CHECK (num_nonnulls(activity_id, list_figure_id, standing_id) = 1),
	CONSTRAINT "objection_decided" CHECK ((state = 'raised') = (decided_at is null))
);
--> statement-breakpoint
ALTER TABLE "objection" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "county_list" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"department" text NOT NULL,
	"period_id" text,
	"file_name" text NOT NULL,
	"row_count" integer NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"imported_by_name" text NOT NULL,
	CONSTRAINT "county_list_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "county_list_kind" CHECK ("county_list"."kind" in ('articles', 'broadcast', 'appeals'))
);
--> statement-breakpoint
ALTER TABLE "county_list" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "list_figure" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"list_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"period_id" text NOT NULL,
	"code" text NOT NULL,
	"value" jsonb NOT NULL,
	"revised_reason" text DEFAULT '' NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "list_figure_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "list_figure_once" UNIQUE("county_id","unit_id","period_id","code"),
	CONSTRAINT "list_figure_of_unit" UNIQUE("county_id","unit_id","id")
);
--> statement-breakpoint
ALTER TABLE "list_figure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "scheme" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"revision" integer NOT NULL,
	"title" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"rules" jsonb NOT NULL,
	"succeeds" uuid,
	"proposed_at" timestamp (3) with time zone,
	"proposed_by_name" text DEFAULT '' NOT NULL,
	"sent_back_reason" text DEFAULT '' NOT NULL,
	"approved_at" timestamp (3) with time zone,
	"approved_by_name" text DEFAULT '' NOT NULL,
	"in_force_on" date,
	"succeeded_on" date,
	"created_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "scheme_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "scheme_revision" UNIQUE("county_id","year","revision"),
	CONSTRAINT "scheme_state" CHECK ("scheme"."state" in ('draft', 'in_force', 'succeeded'))
);
--> statement-breakpoint
ALTER TABLE "scheme" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assessment" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"value" jsonb NOT NULL,
	"reason" text NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_reason" text DEFAULT '' NOT NULL,
	"created_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "assessment_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "assessment_of_unit" UNIQUE("county_id","unit_id","id"),
	CONSTRAINT "assessment_kind" CHECK ("assessment"."kind" in ('points', 'events', 'sample'))
);
--> statement-breakpoint
ALTER TABLE "assessment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "standing" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"period_id" text NOT NULL,
	"scheme_id" uuid NOT NULL,
	"as_of" date NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"objection_until" date NOT NULL,
	"ranked" boolean NOT NULL,
	"corrected_note" text DEFAULT '' NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"proposed_by_name" text NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by_name" text DEFAULT '' NOT NULL,
	"withdrawn_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "standing_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "standing_state" CHECK ("standing"."state" in ('proposed', 'published', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "standing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "standing_row" (
	"county_id" uuid NOT NULL,
	"standing_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"total" numeric(7, 2) NOT NULL,
	"tier" integer NOT NULL,
	"tier_name" text NOT NULL,
	"place" integer NOT NULL,
	"score" jsonb NOT NULL,
	CONSTRAINT "standing_row_county_id_standing_id_unit_id_pk" PRIMARY KEY("county_id","standing_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "standing_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "entry" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"period_id" text NOT NULL,
	"code" text NOT NULL,
	"item" integer DEFAULT 0 NOT NULL,
	"value" jsonb,
	"not_applicable" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	"return_reason" text DEFAULT '' NOT NULL,
	"source" text DEFAULT 'typed' NOT NULL,
	"corrected" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_name" text NOT NULL,
	CONSTRAINT "entry_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "entry_once" UNIQUE("county_id","submission_id","code","item"),
	CONSTRAINT "entry_of_unit" UNIQUE("county_id","unit_id","id"),
	CONSTRAINT "entry_source" CHECK ("entry"."source" in ('typed', 'list', 'derived'))
);
--> statement-breakpoint
ALTER TABLE "entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "period" (
	"county_id" uuid NOT NULL,
	"period_id" text NOT NULL,
	"due_on" date NOT NULL,
	"lock_on" date NOT NULL,
	"locked_at" timestamp (3) with time zone,
	"locked_by_name" text DEFAULT '' NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "period_county_id_period_id_pk" PRIMARY KEY("county_id","period_id"),
	CONSTRAINT "period_dates" CHECK (due_on <= lock_on)
);
--> statement-breakpoint
ALTER TABLE "period" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "period_snapshot" (
	"county_id" uuid NOT NULL,
	"period_id" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"submission_state" text,
	"lines" jsonb NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "period_snapshot_county_id_period_id_unit_id_pk" PRIMARY KEY("county_id","period_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "period_snapshot" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "submission" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"period_id" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"prepared_by_name" text DEFAULT '' NOT NULL,
	"prepared_at" timestamp (3) with time zone,
	"signed_by_name" text DEFAULT '' NOT NULL,
	"signed_at" timestamp (3) with time zone,
	"received_at" timestamp (3) with time zone,
	"late" boolean DEFAULT false NOT NULL,
	"accepted_by_name" text DEFAULT '' NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"returned_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "submission_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "submission_once" UNIQUE("county_id","unit_id","period_id"),
	CONSTRAINT "submission_of_unit" UNIQUE("county_id","unit_id","id"),
	CONSTRAINT "submission_state" CHECK ("submission"."state" in ('draft', 'prepared', 'submitted', 'returned', 'accepted'))
);
--> statement-breakpoint
ALTER TABLE "submission" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "submission_event" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"fields" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_name" text NOT NULL,
	CONSTRAINT "submission_event_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "submission_event_kind" CHECK ("submission_event"."kind" in ('prepared', 'unprepared', 'signed', 'returned', 'accepted', 'corrected'))
);
--> statement-breakpoint
ALTER TABLE "submission_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "activity_id" uuid;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "entry_id" uuid;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "assessment_id" uuid;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "objection_id" uuid;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "correction_id" uuid;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_place_of_unit" FOREIGN KEY ("county_id","unit_id","place_id") REFERENCES "public"."place"("county_id","unit_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_county_id_list_id_county_list_county_id_id_fk" FOREIGN KEY ("county_id","list_id") REFERENCES "public"."county_list"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_claim" ADD CONSTRAINT "article_claim_county_id_claim_activity_county_id_id_fk" FOREIGN KEY ("county_id","claim") REFERENCES "public"."activity"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_key" ADD CONSTRAINT "article_key_county_id_activity_id_activity_county_id_id_fk" FOREIGN KEY ("county_id","activity_id") REFERENCES "public"."activity"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_entry" FOREIGN KEY ("county_id","unit_id","entry_id") REFERENCES "public"."entry"("county_id","unit_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_activity" FOREIGN KEY ("county_id","unit_id","activity_id") REFERENCES "public"."activity"("county_id","unit_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_activity" FOREIGN KEY ("county_id","unit_id","activity_id") REFERENCES "public"."activity"("county_id","unit_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_list_figure" FOREIGN KEY ("county_id","unit_id","list_figure_id") REFERENCES "public"."list_figure"("county_id","unit_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_standing" FOREIGN KEY ("county_id","standing_id") REFERENCES "public"."standing"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "county_list" ADD CONSTRAINT "county_list_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_figure" ADD CONSTRAINT "list_figure_county_id_list_id_county_list_county_id_id_fk" FOREIGN KEY ("county_id","list_id") REFERENCES "public"."county_list"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_figure" ADD CONSTRAINT "list_figure_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_succeeds" FOREIGN KEY ("county_id","succeeds") REFERENCES "public"."scheme"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing" ADD CONSTRAINT "standing_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing" ADD CONSTRAINT "standing_county_id_scheme_id_scheme_county_id_id_fk" FOREIGN KEY ("county_id","scheme_id") REFERENCES "public"."scheme"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_row" ADD CONSTRAINT "standing_row_county_id_standing_id_standing_county_id_id_fk" FOREIGN KEY ("county_id","standing_id") REFERENCES "public"."standing"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_row" ADD CONSTRAINT "standing_row_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_of_submission" FOREIGN KEY ("county_id","unit_id","submission_id") REFERENCES "public"."submission"("county_id","unit_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period" ADD CONSTRAINT "period_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_snapshot" ADD CONSTRAINT "period_snapshot_county_id_period_id_period_county_id_period_id_fk" FOREIGN KEY ("county_id","period_id") REFERENCES "public"."period"("county_id","period_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_snapshot" ADD CONSTRAINT "period_snapshot_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_event" ADD CONSTRAINT "event_of_submission" FOREIGN KEY ("county_id","unit_id","submission_id") REFERENCES "public"."submission"("county_id","unit_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_by_day" ON "activity" USING btree ("county_id","happened_on","id");--> statement-breakpoint
CREATE INDEX "activity_by_unit" ON "activity" USING btree ("county_id","unit_id","happened_on");--> statement-breakpoint
CREATE INDEX "activity_of_list" ON "activity" USING btree ("county_id","list_id");--> statement-breakpoint
CREATE INDEX "article_key_by_key" ON "article_key" USING btree ("county_id","key");--> statement-breakpoint
CREATE INDEX "correction_by_state" ON "correction" USING btree ("county_id","state","asked_at");--> statement-breakpoint
CREATE INDEX "correction_by_unit" ON "correction" USING btree ("county_id","unit_id","asked_at");--> statement-breakpoint
CREATE INDEX "objection_by_state" ON "objection" USING btree ("county_id","state","asked_at");--> statement-breakpoint
CREATE INDEX "objection_by_unit" ON "objection" USING btree ("county_id","unit_id","asked_at");--> statement-breakpoint
CREATE INDEX "list_figure_of_list" ON "list_figure" USING btree ("county_id","list_id");--> statement-breakpoint
CREATE UNIQUE INDEX "scheme_one_in_force" ON "scheme" USING btree ("county_id","year") WHERE state = 'in_force';--> statement-breakpoint
CREATE UNIQUE INDEX "scheme_one_draft" ON "scheme" USING btree ("county_id","year") WHERE state = 'draft';--> statement-breakpoint
CREATE INDEX "assessment_by_unit" ON "assessment" USING btree ("county_id","unit_id","year","code");--> statement-breakpoint
CREATE UNIQUE INDEX "standing_one_a_period" ON "standing" USING btree ("county_id","period_id") WHERE state <> 'withdrawn';--> statement-breakpoint
CREATE INDEX "entry_by_code" ON "entry" USING btree ("county_id","unit_id","code","period_id");--> statement-breakpoint
CREATE INDEX "submission_by_period" ON "submission" USING btree ("county_id","period_id","state");--> statement-breakpoint
CREATE INDEX "event_of_submission_by_time" ON "submission_event" USING btree ("county_id","submission_id","at");--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_id_activity_id_activity_county_id_id_fk" FOREIGN KEY ("county_id","activity_id") REFERENCES "public"."activity"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_id_entry_id_entry_county_id_id_fk" FOREIGN KEY ("county_id","entry_id") REFERENCES "public"."entry"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_id_assessment_id_assessment_county_id_id_fk" FOREIGN KEY ("county_id","assessment_id") REFERENCES "public"."assessment"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_id_objection_id_objection_county_id_id_fk" FOREIGN KEY ("county_id","objection_id") REFERENCES "public"."objection"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_id_correction_id_correction_county_id_id_fk" FOREIGN KEY ("county_id","correction_id") REFERENCES "public"."correction"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachment_of_activity" ON "attachment" USING btree ("county_id","activity_id");--> statement-breakpoint
CREATE INDEX "attachment_of_entry" ON "attachment" USING btree ("county_id","entry_id");--> statement-breakpoint
CREATE INDEX "attachment_of_assessment" ON "attachment" USING btree ("county_id","assessment_id");--> statement-breakpoint
CREATE INDEX "attachment_of_objection" ON "attachment" USING btree ("county_id","objection_id");--> statement-breakpoint
CREATE INDEX "attachment_of_correction" ON "attachment" USING btree ("county_id","correction_id");--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_one_owner" CHECK (num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id) <= 1);--> statement-breakpoint
CREATE POLICY "reader_select" ON "activity" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "activity" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "activity" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "activity" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "activity" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "activity" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "activity" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_update" ON "activity" AS PERMISSIVE FOR UPDATE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "article_claim" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "article_claim" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "article_claim" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "article_claim" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "article_claim" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "article_claim" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from activity a join article_key k on k.county_id = a.county_id and k.activity_id = a.id where k.county_id = article_claim.county_id and k.key = article_claim.key));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "article_claim" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from activity a where a.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and a.id = claim));--> statement-breakpoint
CREATE POLICY "unit_delete" ON "article_claim" AS PERMISSIVE FOR DELETE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from activity a where a.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and a.id = claim));--> statement-breakpoint
CREATE POLICY "reader_select" ON "article_key" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "article_key" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "article_key" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "article_key" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "article_key" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "article_key" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from activity a where a.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and a.id = activity_id));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "article_key" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from activity a where a.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and a.id = activity_id));--> statement-breakpoint
CREATE POLICY "unit_delete" ON "article_key" AS PERMISSIVE FOR DELETE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from activity a where a.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and a.id = activity_id));--> statement-breakpoint
CREATE POLICY "reader_select" ON "correction" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "correction" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "correction" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "correction" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "correction" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and state = 'asked');--> statement-breakpoint
CREATE POLICY "reader_select" ON "objection" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "objection" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "objection" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "objection" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "objection" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and state = 'raised');--> statement-breakpoint
CREATE POLICY "reader_select" ON "county_list" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "county_list" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "county_list" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "county_list" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "county_list" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "list_figure" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "list_figure" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "list_figure" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "list_figure" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "list_figure" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "list_figure" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "scheme" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "scheme" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "scheme" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "scheme" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "scheme" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and state <> 'succeeded') WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "scheme" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and state = 'draft');--> statement-breakpoint
CREATE POLICY "unit_select" ON "scheme" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and state <> 'draft');--> statement-breakpoint
CREATE POLICY "reader_select" ON "assessment" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "assessment" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "assessment" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "assessment" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "assessment" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "standing" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "standing" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "standing" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "standing" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "standing" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and state <> 'withdrawn');--> statement-breakpoint
CREATE POLICY "reader_select" ON "standing_row" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "standing_row" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "standing_row" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "standing_row" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from standing s where s.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and s.id = standing_id and s.state = 'proposed')) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from standing s where s.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and s.id = standing_id and s.state = 'proposed'));--> statement-breakpoint
CREATE POLICY "unit_select" ON "standing_row" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and (unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) or exists (select 1 from standing s where s.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and s.id = standing_id and s.state = 'published')));--> statement-breakpoint
CREATE POLICY "reader_select" ON "entry" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "entry" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "entry" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "entry" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "entry" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "entry" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "entry" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "entry" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and exists (select 1 from submission s where s.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and s.id = submission_id and s.state in ('draft', 'prepared', 'returned')));--> statement-breakpoint
CREATE POLICY "unit_update" ON "entry" AS PERMISSIVE FOR UPDATE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and exists (select 1 from submission s where s.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and s.id = submission_id and s.state in ('draft', 'prepared', 'returned'))) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and exists (select 1 from submission s where s.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and s.id = submission_id and s.state in ('draft', 'prepared', 'returned')));--> statement-breakpoint
CREATE POLICY "unit_delete" ON "entry" AS PERMISSIVE FOR DELETE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and exists (select 1 from submission s where s.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and s.id = submission_id and s.state in ('draft', 'prepared', 'returned')));--> statement-breakpoint
CREATE POLICY "reader_select" ON "period" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "period" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "period" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "period" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "period" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "period" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_update" ON "period" AS PERMISSIVE FOR UPDATE TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "period" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "period_snapshot" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "period_snapshot" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "period_snapshot" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "period_snapshot" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "period_snapshot" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "period_snapshot" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "submission" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "submission" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "submission" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "submission" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "submission" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "submission" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "submission" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and state in ('draft', 'prepared', 'submitted', 'returned'));--> statement-breakpoint
CREATE POLICY "unit_update" ON "submission" AS PERMISSIVE FOR UPDATE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and state in ('draft', 'prepared', 'returned')) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and state in ('draft', 'prepared', 'submitted', 'returned'));--> statement-breakpoint
CREATE POLICY "reader_select" ON "submission_event" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "submission_event" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "submission_event" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "submission_event" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "submission_event" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "reader_select" ON "attachment" TO xianlan_reader USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and (not (num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id) = 0) or uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid)));--> statement-breakpoint
ALTER POLICY "writer_select" ON "attachment" TO xianlan_writer USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and (not (num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id) = 0) or uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid)));--> statement-breakpoint
ALTER POLICY "writer_update" ON "attachment" TO xianlan_writer USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id) = 0) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "writer_delete" ON "attachment" TO xianlan_writer USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id) = 0);--> statement-breakpoint
ALTER POLICY "unit_select" ON "attachment" TO xianlan_unit USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and ((num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id) = 0 and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid)) or ((county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id)) or exists (select 1 from activity x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = activity_id) or exists (select 1 from entry x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = entry_id) or exists (select 1 from assessment x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = assessment_id) or exists (select 1 from objection x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = objection_id) or exists (select 1 from correction x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = correction_id))));--> statement-breakpoint
ALTER POLICY "unit_insert" ON "attachment" TO xianlan_unit WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id) = 0);--> statement-breakpoint
ALTER POLICY "unit_delete" ON "attachment" TO xianlan_unit USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id) = 0);--> statement-breakpoint
ALTER POLICY "unit_update" ON "attachment" TO xianlan_unit USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id) = 0) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and (num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id) = 0 or ((county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id)) or exists (select 1 from activity x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = activity_id) or exists (select 1 from entry x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = entry_id) or exists (select 1 from assessment x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = assessment_id) or exists (select 1 from objection x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = objection_id) or exists (select 1 from correction x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = correction_id))));