CREATE TABLE "installation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "installation_kind" CHECK ("installation"."kind" in ('demo', 'real'))
);
--> statement-breakpoint
ALTER TABLE "installation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "installation_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"installation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"fingerprint" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "installation_key_name" UNIQUE("name"),
	CONSTRAINT "installation_key_known" CHECK ("installation_key"."name" in ('superuserPassword', 'appPassword', 'auditKey', 'authSecret', 'noticeKey'))
);
--> statement-breakpoint
ALTER TABLE "installation_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "installation_key" ADD CONSTRAINT "installation_key_installation_id_installation_id_fk" FOREIGN KEY ("installation_id") REFERENCES "public"."installation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "installation_only_one" ON "installation" USING btree ((true));--> statement-breakpoint
CREATE POLICY "owner_all" ON "installation" AS PERMISSIVE FOR ALL TO "xianlan_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auditor_select" ON "installation" AS PERMISSIVE FOR SELECT TO "xianlan_auditor" USING (true);--> statement-breakpoint
CREATE POLICY "owner_all" ON "installation_key" AS PERMISSIVE FOR ALL TO "xianlan_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auditor_select" ON "installation_key" AS PERMISSIVE FOR SELECT TO "xianlan_auditor" USING (true);