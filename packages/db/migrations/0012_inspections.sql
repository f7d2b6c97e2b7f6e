CREATE TABLE "county_holiday" (
	"county_id" uuid NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "county_holiday_county_id_day_pk" PRIMARY KEY("county_id","day"),
	CONSTRAINT "county_holiday_kind" CHECK ("county_holiday"."kind" in ('holiday', 'workday'))
);
--> statement-breakpoint
ALTER TABLE "county_holiday" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "county_year" (
	"county_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"confirmed" boolean NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "county_year_county_id_year_pk" PRIMARY KEY("county_id","year")
);
--> statement-breakpoint
ALTER TABLE "county_year" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklist" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"family_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"year" integer NOT NULL,
	"title" text NOT NULL,
	"items" jsonb NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"created_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "checklist_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "checklist_revision" UNIQUE("county_id","family_id","revision"),
	CONSTRAINT "checklist_state" CHECK ("checklist"."state" in ('draft', 'in_use', 'succeeded'))
);
--> statement-breakpoint
ALTER TABLE "checklist" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "inspection_draw" (
	"county_id" uuid NOT NULL,
	"inspection_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"seed" text NOT NULL,
	"rule" integer DEFAULT 1 NOT NULL,
	"pool" jsonb NOT NULL,
	"drawn_ids" jsonb NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"drawn_by_name" text NOT NULL,
	CONSTRAINT "inspection_draw_county_id_id_pk" PRIMARY KEY("county_id","id")
);
--> statement-breakpoint
ALTER TABLE "inspection_draw" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "inspection_member" (
	"county_id" uuid NOT NULL,
	"inspection_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "inspection_member_county_id_inspection_id_account_id_pk" PRIMARY KEY("county_id","inspection_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "inspection_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "inspection_unit" (
	"county_id" uuid NOT NULL,
	"inspection_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	CONSTRAINT "inspection_unit_county_id_inspection_id_unit_id_pk" PRIMARY KEY("county_id","inspection_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "inspection_unit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"urgent" boolean NOT NULL,
	"account_id" uuid,
	"unit_id" uuid,
	"roles" text[] NOT NULL,
	"title" text NOT NULL,
	"href" text NOT NULL,
	"caused_by" uuid,
	CONSTRAINT "notice_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "notice_kind" CHECK ("notice"."kind" in ('issued', 'returned', 'veto', 'talk', 'escalated', 'asked', 'decided', 'assigned', 'self_check', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "notice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_check_in" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"text" text NOT NULL,
	"due_on" date NOT NULL,
	"late" boolean NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	CONSTRAINT "finding_check_in_county_id_id_pk" PRIMARY KEY("county_id","id")
);
--> statement-breakpoint
ALTER TABLE "finding_check_in" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_long_term" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_by_name" text NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"decided_by_name" text DEFAULT '' NOT NULL,
	"decision_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"reason" text NOT NULL,
	"outcome" text,
	CONSTRAINT "finding_long_term_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "long_term_outcome" CHECK ("finding_long_term"."outcome" in ('granted', 'refused', 'lapsed'))
);
--> statement-breakpoint
ALTER TABLE "finding_long_term" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_reopening" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_by_name" text NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"decided_by_name" text DEFAULT '' NOT NULL,
	"decision_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"new_fact" text NOT NULL,
	"visited_on" date NOT NULL,
	"visit_id" uuid,
	"outcome" text,
	CONSTRAINT "finding_reopening_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "reopening_outcome" CHECK ("finding_reopening"."outcome" in ('reopened', 'refused'))
);
--> statement-breakpoint
ALTER TABLE "finding_reopening" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "self_check" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"duty_code" text,
	"text" text NOT NULL,
	"due_on" date NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_by_name" text NOT NULL,
	"checked" integer,
	"failed" integer,
	"answer" text DEFAULT '' NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by_name" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "self_check_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "self_check_once" UNIQUE("county_id","finding_id","unit_id"),
	CONSTRAINT "self_check_counts" CHECK (failed is null or (checked is not null and failed between 0 and checked))
);
--> statement-breakpoint
ALTER TABLE "self_check" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"inspection_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"place_id" uuid,
	"origin" text DEFAULT 'named' NOT NULL,
	"draw_id" uuid,
	"planned_on" date,
	"state" text DEFAULT 'planned' NOT NULL,
	"visited_on" date,
	"inspector_id" uuid,
	"inspector_name" text DEFAULT '' NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"note" text DEFAULT '' NOT NULL,
	"cancel_reason" text DEFAULT '' NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "visit_state" CHECK ("visit"."state" in ('planned', 'under_way', 'done', 'cancelled')),
	CONSTRAINT "visit_origin" CHECK ("visit"."origin" in ('drawn', 'named')),
	CONSTRAINT "visit_has_day" CHECK (state in ('planned', 'cancelled') or (visited_on is not null and inspector_id is not null))
);
--> statement-breakpoint
ALTER TABLE "visit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_check" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"item_code" text NOT NULL,
	"result" text NOT NULL,
	"checked" integer,
	"failed" integer,
	"text" text DEFAULT '' NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"recorded_by_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_check_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "visit_check_item" UNIQUE("county_id","visit_id","item_code"),
	CONSTRAINT "visit_check_result" CHECK ("visit_check"."result" in ('pass', 'fail', 'not_applicable')),
	CONSTRAINT "visit_check_counts" CHECK (failed is null or (checked is not null and failed between 0 and checked))
);
--> statement-breakpoint
ALTER TABLE "visit_check" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "attachment" DROP CONSTRAINT "attachment_one_owner";--> statement-breakpoint
ALTER TABLE "finding_escalation" DROP CONSTRAINT "escalation_kind";--> statement-breakpoint
ALTER TABLE "finding_extension" DROP CONSTRAINT "extension_outcome";--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "notice_email" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "visit_check_id" uuid;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "self_check_id" uuid;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "dispute_id" uuid;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "extension_id" uuid;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "check_in_id" uuid;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "picture_hash" bit(64);--> statement-breakpoint
ALTER TABLE "county" ADD COLUMN "calendar_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "finding" ADD COLUMN "extension_asked_by" uuid;--> statement-breakpoint
ALTER TABLE "finding" ADD COLUMN "extensions_granted" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "finding" ADD COLUMN "veto_asked_by" uuid;--> statement-breakpoint
ALTER TABLE "finding" ADD COLUMN "vetoed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "finding" ADD COLUMN "verifier_id" uuid;--> statement-breakpoint
ALTER TABLE "finding" ADD COLUMN "verifier_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "finding" ADD COLUMN "visit_id" uuid;--> statement-breakpoint
ALTER TABLE "finding" ADD COLUMN "item_code" text;--> statement-breakpoint
ALTER TABLE "inspection" ADD COLUMN "kind" text DEFAULT 'routine' NOT NULL;--> statement-breakpoint
ALTER TABLE "inspection" ADD COLUMN "state" text DEFAULT 'running' NOT NULL;--> statement-breakpoint
ALTER TABLE "inspection" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "inspection" ADD COLUMN "checklist_id" uuid;--> statement-breakpoint
ALTER TABLE "inspection" ADD COLUMN "unit_goal" integer DEFAULT 100 NOT NULL;--> statement-breakpoint
ALTER TABLE "inspection" ADD COLUMN "place_goal" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "inspection" ADD COLUMN "closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "inspection" ADD COLUMN "closed_by_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "inspection" ADD COLUMN "summary" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "finding_dispute" ADD COLUMN "asked_by_name" text NOT NULL;--> statement-breakpoint
ALTER TABLE "finding_dispute" ADD COLUMN "decided_by_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "finding_dispute" ADD COLUMN "proof" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "finding_escalation" ADD COLUMN "reply_due_on" date;--> statement-breakpoint
ALTER TABLE "finding_escalation" ADD COLUMN "reply" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "finding_escalation" ADD COLUMN "replied_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "finding_escalation" ADD COLUMN "replied_by_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "finding_escalation" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "finding_extension" ADD COLUMN "asked_by_name" text NOT NULL;--> statement-breakpoint
ALTER TABLE "finding_extension" ADD COLUMN "decided_by_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "finding_veto" ADD COLUMN "asked_by_name" text NOT NULL;--> statement-breakpoint
ALTER TABLE "finding_veto" ADD COLUMN "decided_by_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "county_holiday" ADD CONSTRAINT "county_holiday_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "county_year" ADD CONSTRAINT "county_year_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist" ADD CONSTRAINT "checklist_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_draw" ADD CONSTRAINT "inspection_draw_county_id_inspection_id_inspection_county_id_id_fk" FOREIGN KEY ("county_id","inspection_id") REFERENCES "public"."inspection"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_member" ADD CONSTRAINT "inspection_member_county_id_inspection_id_inspection_county_id_id_fk" FOREIGN KEY ("county_id","inspection_id") REFERENCES "public"."inspection"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_member" ADD CONSTRAINT "inspection_member_county_id_account_id_account_county_id_id_fk" FOREIGN KEY ("county_id","account_id") REFERENCES "public"."account"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_unit" ADD CONSTRAINT "inspection_unit_county_id_inspection_id_inspection_county_id_id_fk" FOREIGN KEY ("county_id","inspection_id") REFERENCES "public"."inspection"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_unit" ADD CONSTRAINT "inspection_unit_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_county_id_account_id_account_county_id_id_fk" FOREIGN KEY ("county_id","account_id") REFERENCES "public"."account"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_check_in" ADD CONSTRAINT "finding_check_in_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_long_term" ADD CONSTRAINT "finding_long_term_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_reopening" ADD CONSTRAINT "finding_reopening_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_reopening" ADD CONSTRAINT "finding_reopening_county_id_visit_id_visit_county_id_id_fk" FOREIGN KEY ("county_id","visit_id") REFERENCES "public"."visit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_check" ADD CONSTRAINT "self_check_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_check" ADD CONSTRAINT "self_check_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_county_id_inspection_id_inspection_county_id_id_fk" FOREIGN KEY ("county_id","inspection_id") REFERENCES "public"."inspection"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_place_of_unit" FOREIGN KEY ("county_id","unit_id","place_id") REFERENCES "public"."place"("county_id","unit_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_county_id_draw_id_inspection_draw_county_id_id_fk" FOREIGN KEY ("county_id","draw_id") REFERENCES "public"."inspection_draw"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_check" ADD CONSTRAINT "visit_check_county_id_visit_id_visit_county_id_id_fk" FOREIGN KEY ("county_id","visit_id") REFERENCES "public"."visit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checklist_by_year" ON "checklist" USING btree ("county_id","year");--> statement-breakpoint
CREATE INDEX "draw_of_inspection" ON "inspection_draw" USING btree ("county_id","inspection_id");--> statement-breakpoint
CREATE INDEX "notice_by_time" ON "notice" USING btree ("county_id","at");--> statement-breakpoint
CREATE INDEX "notice_by_unit" ON "notice" USING btree ("county_id","unit_id","at");--> statement-breakpoint
CREATE INDEX "check_in_of_finding" ON "finding_check_in" USING btree ("county_id","finding_id");--> statement-breakpoint
CREATE INDEX "long_term_of_finding" ON "finding_long_term" USING btree ("county_id","finding_id");--> statement-breakpoint
CREATE INDEX "reopening_of_finding" ON "finding_reopening" USING btree ("county_id","finding_id");--> statement-breakpoint
CREATE INDEX "self_check_by_unit" ON "self_check" USING btree ("county_id","unit_id","answered_at");--> statement-breakpoint
CREATE INDEX "visit_of_inspection" ON "visit" USING btree ("county_id","inspection_id","unit_id");--> statement-breakpoint
CREATE INDEX "visit_by_unit" ON "visit" USING btree ("county_id","unit_id","visited_on");--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_id_visit_check_id_visit_check_county_id_id_fk" FOREIGN KEY ("county_id","visit_check_id") REFERENCES "public"."visit_check"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_id_self_check_id_self_check_county_id_id_fk" FOREIGN KEY ("county_id","self_check_id") REFERENCES "public"."self_check"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_id_dispute_id_finding_dispute_county_id_id_fk" FOREIGN KEY ("county_id","dispute_id") REFERENCES "public"."finding_dispute"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_id_extension_id_finding_extension_county_id_id_fk" FOREIGN KEY ("county_id","extension_id") REFERENCES "public"."finding_extension"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_id_check_in_id_finding_check_in_county_id_id_fk" FOREIGN KEY ("county_id","check_in_id") REFERENCES "public"."finding_check_in"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_county_id_visit_id_visit_county_id_id_fk" FOREIGN KEY ("county_id","visit_id") REFERENCES "public"."visit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_county_id_checklist_id_checklist_county_id_id_fk" FOREIGN KEY ("county_id","checklist_id") REFERENCES "public"."checklist"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachment_of_visit_check" ON "attachment" USING btree ("county_id","visit_check_id");--> statement-breakpoint
CREATE INDEX "attachment_of_self_check" ON "attachment" USING btree ("county_id","self_check_id");--> statement-breakpoint
CREATE INDEX "finding_by_visit" ON "finding" USING btree ("county_id","visit_id");--> statement-breakpoint
CREATE INDEX "finding_by_place" ON "finding" USING btree ("county_id","unit_id","place_id","duty_code");--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_one_owner" CHECK (num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) <= 1);--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_kind" CHECK ("inspection"."kind" in ('special', 'routine', 'unannounced', 'look_back'));--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_state" CHECK ("inspection"."state" in ('planned', 'running', 'closed'));--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_goals" CHECK (unit_goal between 0 and 100 and place_goal between 0 and 100);--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_closed" CHECK ((state = 'closed') = (closed_at is not null));--> statement-breakpoint
ALTER TABLE "finding_escalation" ADD CONSTRAINT "escalation_kind" CHECK ("finding_escalation"."kind" in ('reminder', 'slip', 'warning', 'talk'));--> statement-breakpoint
ALTER TABLE "finding_extension" ADD CONSTRAINT "extension_outcome" CHECK ("finding_extension"."outcome" in ('granted', 'refused', 'lapsed'));--> statement-breakpoint
CREATE POLICY "reader_select" ON "account_role" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "account_role" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_update" ON "finding_escalation" AS PERMISSIVE FOR UPDATE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id) and replied_at is null) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id) and replied_at is not null);--> statement-breakpoint
CREATE POLICY "reader_select" ON "county_holiday" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "county_holiday" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "county_holiday" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_select" ON "county_holiday" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_insert" ON "county_holiday" AS PERMISSIVE FOR INSERT TO "xianlan_admin" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_update" ON "county_holiday" AS PERMISSIVE FOR UPDATE TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_delete" ON "county_holiday" AS PERMISSIVE FOR DELETE TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "county_holiday" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "county_year" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "county_year" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "county_year" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_select" ON "county_year" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_insert" ON "county_year" AS PERMISSIVE FOR INSERT TO "xianlan_admin" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_update" ON "county_year" AS PERMISSIVE FOR UPDATE TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_delete" ON "county_year" AS PERMISSIVE FOR DELETE TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "county_year" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "checklist" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "checklist" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "checklist" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "checklist" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "checklist" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "checklist" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and state <> 'draft');--> statement-breakpoint
CREATE POLICY "reader_select" ON "inspection_draw" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "inspection_draw" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "inspection_draw" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "inspection_member" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "inspection_member" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "inspection_member" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "inspection_member" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "inspection_member" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "inspection_unit" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "inspection_unit" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "inspection_unit" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "inspection_unit" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "inspection_unit" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "notice" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id is null);--> statement-breakpoint
CREATE POLICY "writer_select" ON "notice" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "notice" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "notice" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and (account_id = (select nullif(current_setting('xl.account', true), '')::uuid) or unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "notice" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and (unit_id is null or unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "notice" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_delete" ON "notice" AS PERMISSIVE FOR DELETE TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "finding_check_in" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "finding_check_in" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "finding_check_in" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "finding_check_in" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "finding_check_in" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "finding_check_in" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "finding_check_in" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "reader_select" ON "finding_long_term" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "finding_long_term" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "finding_long_term" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "finding_long_term" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "finding_long_term" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "finding_long_term" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "finding_long_term" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "reader_select" ON "finding_reopening" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "finding_reopening" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "finding_reopening" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "finding_reopening" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "finding_reopening" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id) and outcome = 'reopened');--> statement-breakpoint
CREATE POLICY "reader_select" ON "self_check" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "self_check" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "self_check" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "self_check" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "self_check" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_update" ON "self_check" AS PERMISSIVE FOR UPDATE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and answered_at is null) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and answered_at is not null);--> statement-breakpoint
CREATE POLICY "reader_select" ON "visit" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "visit" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "visit" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "visit" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "visit" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "visit" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and state = 'done');--> statement-breakpoint
CREATE POLICY "reader_select" ON "visit_check" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "visit_check" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "visit_check" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "visit_check" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "visit_check" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "visit_check" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from visit v where v.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and v.id = visit_id));--> statement-breakpoint
ALTER POLICY "reader_select" ON "account" TO xianlan_reader USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id is null);--> statement-breakpoint
ALTER POLICY "writer_select" ON "account" TO xianlan_writer USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id is null);--> statement-breakpoint
ALTER POLICY "reader_select" ON "attachment" TO xianlan_reader USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and (not (num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0) or uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid)));--> statement-breakpoint
ALTER POLICY "jobs_select" ON "attachment" TO xianlan_jobs USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and not (num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0));--> statement-breakpoint
ALTER POLICY "writer_select" ON "attachment" TO xianlan_writer USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and (not (num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0) or uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid)));--> statement-breakpoint
ALTER POLICY "writer_update" ON "attachment" TO xianlan_writer USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "writer_delete" ON "attachment" TO xianlan_writer USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0);--> statement-breakpoint
ALTER POLICY "unit_select" ON "attachment" TO xianlan_unit USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and ((num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0 and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid)) or ((county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id)) or exists (select 1 from activity x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = activity_id) or exists (select 1 from entry x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = entry_id) or exists (select 1 from assessment x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = assessment_id) or exists (select 1 from objection x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = objection_id) or exists (select 1 from correction x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = correction_id) or exists (select 1 from visit_check x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = visit_check_id) or exists (select 1 from self_check x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = self_check_id))));--> statement-breakpoint
ALTER POLICY "unit_insert" ON "attachment" TO xianlan_unit WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0);--> statement-breakpoint
ALTER POLICY "unit_delete" ON "attachment" TO xianlan_unit USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0);--> statement-breakpoint
ALTER POLICY "unit_update" ON "attachment" TO xianlan_unit USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and (num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0 or ((county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id)) or exists (select 1 from activity x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = activity_id) or exists (select 1 from entry x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = entry_id) or exists (select 1 from assessment x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = assessment_id) or exists (select 1 from objection x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = objection_id) or exists (select 1 from correction x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = correction_id) or exists (select 1 from visit_check x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = visit_check_id) or exists (select 1 from self_check x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = self_check_id))));--> statement-breakpoint
ALTER POLICY "unit_select" ON "inspection" TO xianlan_unit USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and (exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.inspection_id = inspection.id) or exists (select 1 from visit v where v.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and v.inspection_id = inspection.id)));