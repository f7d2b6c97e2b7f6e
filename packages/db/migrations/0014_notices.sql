CREATE TABLE "delivery" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"channel" text NOT NULL,
	"purpose" text NOT NULL,
	"account_id" uuid,
	"key" text NOT NULL,
	"notice_ids" uuid[] NOT NULL,
	"day" date,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"attempted_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"failing_since" timestamp (3) with time zone,
	"last_error" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "delivery_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "delivery_once" UNIQUE("county_id","channel","key"),
	CONSTRAINT "delivery_channel" CHECK ("delivery"."channel" in ('email', 'wecom', 'dingtalk')),
	CONSTRAINT "delivery_purpose" CHECK ("delivery"."purpose" in ('urgent', 'digest', 'test')),
	CONSTRAINT "delivery_state" CHECK ("delivery"."state" in ('waiting', 'sending', 'sent', 'failed', 'unclear'))
);
--> statement-breakpoint
ALTER TABLE "delivery" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "digest" (
	"county_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"tasks" integer NOT NULL,
	"overdue" integer NOT NULL,
	"notices" integer NOT NULL,
	"lines" jsonb NOT NULL,
	CONSTRAINT "digest_county_id_account_id_day_pk" PRIMARY KEY("county_id","account_id","day")
);
--> statement-breakpoint
ALTER TABLE "digest" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice_channel" (
	"county_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"enabled" boolean NOT NULL,
	"server" jsonb,
	"sealed" text DEFAULT '' NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "notice_channel_county_id_kind_pk" PRIMARY KEY("county_id","kind"),
	CONSTRAINT "notice_channel_kind" CHECK ("notice_channel"."kind" in ('email', 'wecom', 'dingtalk'))
);
--> statement-breakpoint
ALTER TABLE "notice_channel" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice_mark" (
	"county_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"seen_until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_mark_county_id_account_id_pk" PRIMARY KEY("county_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "notice_mark" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice_setting" (
	"county_id" uuid PRIMARY KEY NOT NULL,
	"digest_at" text DEFAULT '08:30' NOT NULL,
	"site_address" text DEFAULT '' NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "notice_setting_digest_at" CHECK (digest_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
);
--> statement-breakpoint
ALTER TABLE "notice_setting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "gathered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_county_id_account_id_account_county_id_id_fk" FOREIGN KEY ("county_id","account_id") REFERENCES "public"."account"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest" ADD CONSTRAINT "digest_county_id_account_id_account_county_id_id_fk" FOREIGN KEY ("county_id","account_id") REFERENCES "public"."account"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_channel" ADD CONSTRAINT "notice_channel_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_mark" ADD CONSTRAINT "notice_mark_county_id_account_id_account_county_id_id_fk" FOREIGN KEY ("county_id","account_id") REFERENCES "public"."account"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_setting" ADD CONSTRAINT "notice_setting_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_due" ON "delivery" USING btree ("county_id","state","next_at");--> statement-breakpoint
CREATE INDEX "delivery_by_time" ON "delivery" USING btree ("county_id","created_at");--> statement-breakpoint
CREATE INDEX "digest_by_day" ON "digest" USING btree ("county_id","day");--> statement-breakpoint
CREATE INDEX "notice_to_gather" ON "notice" USING btree ("county_id","at") WHERE urgent and gathered_at is null;--> statement-breakpoint
CREATE POLICY "jobs_update" ON "notice" AS PERMISSIVE FOR UPDATE TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_select" ON "delivery" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_insert" ON "delivery" AS PERMISSIVE FOR INSERT TO "xianlan_admin" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_update" ON "delivery" AS PERMISSIVE FOR UPDATE TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "delivery" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "delivery" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_update" ON "delivery" AS PERMISSIVE FOR UPDATE TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_delete" ON "delivery" AS PERMISSIVE FOR DELETE TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "digest" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "digest" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "digest" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "digest" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "digest" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_delete" ON "digest" AS PERMISSIVE FOR DELETE TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_select" ON "notice_channel" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_insert" ON "notice_channel" AS PERMISSIVE FOR INSERT TO "xianlan_admin" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_update" ON "notice_channel" AS PERMISSIVE FOR UPDATE TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "notice_channel" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "notice_mark" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "notice_mark" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "notice_mark" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "notice_mark" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "notice_mark" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "notice_mark" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_update" ON "notice_mark" AS PERMISSIVE FOR UPDATE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_select" ON "notice_setting" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_insert" ON "notice_setting" AS PERMISSIVE FOR INSERT TO "xianlan_admin" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_update" ON "notice_setting" AS PERMISSIVE FOR UPDATE TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "notice_setting" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));