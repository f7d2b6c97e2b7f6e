CREATE TABLE "account" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid,
	"name" text NOT NULL,
	"post" text DEFAULT '' NOT NULL,
	"must_change_password" boolean DEFAULT true NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "account_county_id_id_pk" PRIMARY KEY("county_id","id")
);
--> statement-breakpoint
ALTER TABLE "account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account_role" (
	"county_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "account_role_county_id_account_id_role_pk" PRIMARY KEY("county_id","account_id","role"),
	CONSTRAINT "account_role_role" CHECK ("account_role"."role" in ('leader', 'office', 'inspector', 'unit_lead', 'unit_clerk', 'admin', 'auditor'))
);
--> statement-breakpoint
ALTER TABLE "account_role" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attachment" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid,
	"progress_id" uuid,
	"closure_request_id" uuid,
	"sha256" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"has_thumbnail" boolean DEFAULT false NOT NULL,
	"happened_on" date NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"uploaded_by" uuid NOT NULL,
	"uploaded_by_name" text NOT NULL,
	CONSTRAINT "attachment_county_id_id_pk" PRIMARY KEY("county_id","id")
);
--> statement-breakpoint
ALTER TABLE "attachment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_head" (
	"county_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"mac" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_head" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_log" (
	"county_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account_id" uuid,
	"actor_name" text NOT NULL,
	"address" text NOT NULL,
	"request_id" text NOT NULL,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"previous_mac" text NOT NULL,
	"mac" text NOT NULL,
	CONSTRAINT "audit_log_county_id_seq_pk" PRIMARY KEY("county_id","seq")
);
--> statement-breakpoint
ALTER TABLE "audit_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotency" (
	"county_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"procedure" text NOT NULL,
	"body_hash" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_county_id_account_id_key_pk" PRIMARY KEY("county_id","account_id","key")
);
--> statement-breakpoint
ALTER TABLE "idempotency" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "auth_credential" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth_credential" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "auth_lockout" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "auth_lockout" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "auth_rate_limit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "auth_rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "auth_rate_limit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
ALTER TABLE "auth_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"username" text,
	"display_username" text,
	"mobile" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_user_email_unique" UNIQUE("email"),
	CONSTRAINT "auth_user_username_unique" UNIQUE("username"),
	CONSTRAINT "auth_user_mobile_unique" UNIQUE("mobile")
);
--> statement-breakpoint
ALTER TABLE "auth_user" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth_verification" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "setup_token" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "setup_token" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "county" (
	"county_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"ready_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "county" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gazetted_year" (
	"year" integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "gazetted_year" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "holiday" (
	"day" date PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "holiday_kind" CHECK ("holiday"."kind" in ('holiday', 'workday'))
);
--> statement-breakpoint
ALTER TABLE "holiday" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "place" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "place_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "place_name" UNIQUE("county_id","unit_id","name"),
	CONSTRAINT "place_of_unit" UNIQUE("county_id","unit_id","id"),
	CONSTRAINT "place_kind" CHECK ("place"."kind" in ('village', 'community', 'facility'))
);
--> statement-breakpoint
ALTER TABLE "place" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "unit" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"short_name" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"region_code" text DEFAULT '' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "unit_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "unit_name" UNIQUE("county_id","name"),
	CONSTRAINT "unit_kind" CHECK ("unit"."kind" in ('township', 'subdistrict', 'department'))
);
--> statement-breakpoint
ALTER TABLE "unit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"inspection_id" uuid NOT NULL,
	"number" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"unit_id" uuid,
	"place_id" uuid,
	"place_text" text DEFAULT '' NOT NULL,
	"fact" text NOT NULL,
	"category" text NOT NULL,
	"duty_code" text,
	"duty_text" text DEFAULT '' NOT NULL,
	"severity" text NOT NULL,
	"source" text DEFAULT 'manual' NOT NULL,
	"source_text" text DEFAULT '' NOT NULL,
	"found_on" date NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"issued_on" date,
	"original_due_on" date,
	"due_on" date,
	"acknowledged_on" date,
	"responsible_leader" text DEFAULT '' NOT NULL,
	"responsible_person" text DEFAULT '' NOT NULL,
	"clock_started_on" date,
	"clock_stopped_on" date,
	"days_used" integer DEFAULT 0 NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	"returned_count" integer DEFAULT 0 NOT NULL,
	"review_due_on" date,
	"taken_by" uuid,
	"taken_by_name" text DEFAULT '' NOT NULL,
	"closure_proposed_by" uuid,
	"long_term_asked_by" uuid,
	"reopen_asked_by" uuid,
	"closed_on" date,
	"on_time" boolean,
	"merged_into" uuid,
	"recurs_from" uuid,
	"split_from" uuid,
	"created_by" uuid NOT NULL,
	"created_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_name" text NOT NULL,
	"sort_due" date GENERATED ALWAYS AS (coalesce(due_on, '9999-12-31'::date)) STORED NOT NULL,
	CONSTRAINT "finding_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "finding_number" UNIQUE("county_id","number"),
	CONSTRAINT "finding_state" CHECK ("finding"."state" in ('draft', 'issued', 'disputed', 'rectifying', 'closure_requested', 'verifying', 'closed', 'long_term', 'withdrawn', 'merged')),
	CONSTRAINT "finding_severity" CHECK ("finding"."severity" in ('ordinary', 'serious', 'major', 'immediate')),
	CONSTRAINT "finding_category" CHECK ("finding"."category" in ('responsibility', 'theory', 'publicity', 'venues', 'civility', 'team')),
	CONSTRAINT "finding_source" CHECK ("finding"."source" in ('manual', 'ledger', 'bulletin')),
	CONSTRAINT "finding_has_unit" CHECK (state in ('draft', 'withdrawn', 'merged') or unit_id is not null),
	CONSTRAINT "finding_has_clock" CHECK (state in ('draft', 'withdrawn', 'merged') or (issued_on is not null and due_on is not null and original_due_on is not null)),
	CONSTRAINT "finding_frozen" CHECK ((state = 'closed') = (closed_on is not null) and (state = 'closed') = (on_time is not null)),
	CONSTRAINT "finding_merged" CHECK ((state = 'merged') = (merged_into is not null))
);
--> statement-breakpoint
ALTER TABLE "finding" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_round" (
	"county_id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"issued_on" date NOT NULL,
	"original_due_on" date NOT NULL,
	"due_on" date NOT NULL,
	"closed_on" date NOT NULL,
	"days_used" integer NOT NULL,
	"on_time" boolean NOT NULL,
	"returned_count" integer NOT NULL,
	CONSTRAINT "finding_round_county_id_finding_id_round_pk" PRIMARY KEY("county_id","finding_id","round")
);
--> statement-breakpoint
ALTER TABLE "finding_round" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "inspection" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text NOT NULL,
	"starts_on" date NOT NULL,
	"last_sequence" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "inspection_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "inspection_ordinal" UNIQUE("county_id","year","ordinal")
);
--> statement-breakpoint
ALTER TABLE "inspection" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_dispute" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"decision_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"ground" text NOT NULL,
	"outcome" text,
	CONSTRAINT "finding_dispute_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "dispute_outcome" CHECK ("finding_dispute"."outcome" in ('upheld', 'dismissed'))
);
--> statement-breakpoint
ALTER TABLE "finding_dispute" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_escalation" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"issued_by" uuid NOT NULL,
	"issued_by_name" text NOT NULL,
	CONSTRAINT "finding_escalation_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "escalation_kind" CHECK ("finding_escalation"."kind" in ('reminder', 'slip', 'talk'))
);
--> statement-breakpoint
ALTER TABLE "finding_escalation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_extension" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"decision_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"ordinal" integer NOT NULL,
	"reason" text NOT NULL,
	"progress" text NOT NULL,
	"wished_due_on" date NOT NULL,
	"granted_due_on" date,
	"outcome" text,
	CONSTRAINT "finding_extension_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "extension_ordinal" CHECK ("finding_extension"."ordinal" in (1, 2)),
	CONSTRAINT "extension_outcome" CHECK ("finding_extension"."outcome" in ('granted', 'refused'))
);
--> statement-breakpoint
ALTER TABLE "finding_extension" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_milestone" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"text" text NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "finding_milestone_county_id_id_pk" PRIMARY KEY("county_id","id")
);
--> statement-breakpoint
ALTER TABLE "finding_milestone" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_veto" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"decision_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"clause" text NOT NULL,
	"outcome" text,
	CONSTRAINT "finding_veto_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "veto_outcome" CHECK ("finding_veto"."outcome" in ('confirmed', 'refused'))
);
--> statement-breakpoint
ALTER TABLE "finding_veto" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_criterion" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "finding_criterion_county_id_id_pk" PRIMARY KEY("county_id","id")
);
--> statement-breakpoint
ALTER TABLE "finding_criterion" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_event" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"action" text NOT NULL,
	"account_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"actor_unit" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"internal" boolean DEFAULT false NOT NULL,
	CONSTRAINT "finding_event_county_id_id_pk" PRIMARY KEY("county_id","id")
);
--> statement-breakpoint
ALTER TABLE "finding_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_measure" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"text" text NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"result" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "finding_measure_county_id_id_pk" PRIMARY KEY("county_id","id")
);
--> statement-breakpoint
ALTER TABLE "finding_measure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_progress" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"measure_id" uuid,
	"text" text NOT NULL,
	"happened_on" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	CONSTRAINT "finding_progress_county_id_id_pk" PRIMARY KEY("county_id","id")
);
--> statement-breakpoint
ALTER TABLE "finding_progress" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "closure_request" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"prevention" text DEFAULT '' NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_by_name" text NOT NULL,
	CONSTRAINT "closure_request_county_id_id_pk" PRIMARY KEY("county_id","id")
);
--> statement-breakpoint
ALTER TABLE "closure_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "closure_result" (
	"county_id" uuid NOT NULL,
	"closure_request_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"result" text NOT NULL,
	CONSTRAINT "closure_result_county_id_closure_request_id_measure_id_pk" PRIMARY KEY("county_id","closure_request_id","measure_id")
);
--> statement-breakpoint
ALTER TABLE "closure_result" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verdict" (
	"county_id" uuid NOT NULL,
	"verification_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"met" boolean NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "verdict_county_id_verification_id_criterion_id_pk" PRIMARY KEY("county_id","verification_id","criterion_id")
);
--> statement-breakpoint
ALTER TABLE "verdict" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verification" (
	"county_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"closure_request_id" uuid NOT NULL,
	"method" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"taken_by" uuid NOT NULL,
	"taken_by_name" text NOT NULL,
	"outcome" text,
	"decided_at" timestamp (3) with time zone,
	"first_signer_name" text DEFAULT '' NOT NULL,
	"second_signer_name" text DEFAULT '' NOT NULL,
	CONSTRAINT "verification_county_id_id_pk" PRIMARY KEY("county_id","id"),
	CONSTRAINT "verification_method" CHECK ("verification"."method" in ('documents', 'on_site', 'spot_check')),
	CONSTRAINT "verification_outcome" CHECK ("verification"."outcome" in ('returned', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "verification" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_id_auth_user_id_fk" FOREIGN KEY ("id") REFERENCES "public"."auth_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_role" ADD CONSTRAINT "account_role_county_id_account_id_account_county_id_id_fk" FOREIGN KEY ("county_id","account_id") REFERENCES "public"."account"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_id_progress_id_finding_progress_county_id_id_fk" FOREIGN KEY ("county_id","progress_id") REFERENCES "public"."finding_progress"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_id_closure_request_id_closure_request_county_id_id_fk" FOREIGN KEY ("county_id","closure_request_id") REFERENCES "public"."closure_request"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_credential" ADD CONSTRAINT "auth_credential_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_lockout" ADD CONSTRAINT "auth_lockout_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place" ADD CONSTRAINT "place_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_county_id_unit_id_unit_county_id_id_fk" FOREIGN KEY ("county_id","unit_id") REFERENCES "public"."unit"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_place_of_unit" FOREIGN KEY ("county_id","unit_id","place_id") REFERENCES "public"."place"("county_id","unit_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_county_id_inspection_id_inspection_county_id_id_fk" FOREIGN KEY ("county_id","inspection_id") REFERENCES "public"."inspection"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_merged_into" FOREIGN KEY ("county_id","merged_into") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_recurs_from" FOREIGN KEY ("county_id","recurs_from") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_split_from" FOREIGN KEY ("county_id","split_from") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_round" ADD CONSTRAINT "finding_round_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_county_id_county_county_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."county"("county_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_dispute" ADD CONSTRAINT "finding_dispute_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_escalation" ADD CONSTRAINT "finding_escalation_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_extension" ADD CONSTRAINT "finding_extension_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_milestone" ADD CONSTRAINT "finding_milestone_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_veto" ADD CONSTRAINT "finding_veto_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_criterion" ADD CONSTRAINT "finding_criterion_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_event" ADD CONSTRAINT "finding_event_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_measure" ADD CONSTRAINT "finding_measure_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_progress" ADD CONSTRAINT "finding_progress_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_progress" ADD CONSTRAINT "finding_progress_county_id_measure_id_finding_measure_county_id_id_fk" FOREIGN KEY ("county_id","measure_id") REFERENCES "public"."finding_measure"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_request" ADD CONSTRAINT "closure_request_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_result" ADD CONSTRAINT "closure_result_county_id_closure_request_id_closure_request_county_id_id_fk" FOREIGN KEY ("county_id","closure_request_id") REFERENCES "public"."closure_request"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_result" ADD CONSTRAINT "closure_result_county_id_measure_id_finding_measure_county_id_id_fk" FOREIGN KEY ("county_id","measure_id") REFERENCES "public"."finding_measure"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_county_id_verification_id_verification_county_id_id_fk" FOREIGN KEY ("county_id","verification_id") REFERENCES "public"."verification"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_county_id_criterion_id_finding_criterion_county_id_id_fk" FOREIGN KEY ("county_id","criterion_id") REFERENCES "public"."finding_criterion"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification" ADD CONSTRAINT "verification_county_id_finding_id_finding_county_id_id_fk" FOREIGN KEY ("county_id","finding_id") REFERENCES "public"."finding"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification" ADD CONSTRAINT "verification_county_id_closure_request_id_closure_request_county_id_id_fk" FOREIGN KEY ("county_id","closure_request_id") REFERENCES "public"."closure_request"("county_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_by_unit" ON "account" USING btree ("county_id","unit_id");--> statement-breakpoint
CREATE INDEX "attachment_of_finding" ON "attachment" USING btree ("county_id","finding_id");--> statement-breakpoint
CREATE INDEX "attachment_by_hash" ON "attachment" USING btree ("county_id","sha256");--> statement-breakpoint
CREATE INDEX "audit_by_entity" ON "audit_log" USING btree ("county_id","entity","entity_id");--> statement-breakpoint
CREATE INDEX "auth_credential_user" ON "auth_credential" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_session_user" ON "auth_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "place_by_unit" ON "place" USING btree ("county_id","unit_id");--> statement-breakpoint
CREATE INDEX "finding_by_due" ON "finding" USING btree ("county_id","sort_due","id");--> statement-breakpoint
CREATE INDEX "finding_by_unit" ON "finding" USING btree ("county_id","unit_id","state");--> statement-breakpoint
CREATE INDEX "finding_by_state" ON "finding" USING btree ("county_id","state","sort_due");--> statement-breakpoint
CREATE INDEX "finding_by_issue" ON "finding" USING btree ("county_id","issued_on","id");--> statement-breakpoint
CREATE INDEX "finding_by_inspection" ON "finding" USING btree ("county_id","inspection_id");--> statement-breakpoint
CREATE INDEX "dispute_of_finding" ON "finding_dispute" USING btree ("county_id","finding_id");--> statement-breakpoint
CREATE INDEX "escalation_of_finding" ON "finding_escalation" USING btree ("county_id","finding_id");--> statement-breakpoint
CREATE INDEX "extension_of_finding" ON "finding_extension" USING btree ("county_id","finding_id");--> statement-breakpoint
CREATE INDEX "milestone_of_finding" ON "finding_milestone" USING btree ("county_id","finding_id");--> statement-breakpoint
CREATE INDEX "veto_of_finding" ON "finding_veto" USING btree ("county_id","finding_id");--> statement-breakpoint
CREATE INDEX "criterion_of_finding" ON "finding_criterion" USING btree ("county_id","finding_id");--> statement-breakpoint
CREATE INDEX "event_of_finding" ON "finding_event" USING btree ("county_id","finding_id","at");--> statement-breakpoint
CREATE INDEX "measure_of_finding" ON "finding_measure" USING btree ("county_id","finding_id");--> statement-breakpoint
CREATE INDEX "progress_of_finding" ON "finding_progress" USING btree ("county_id","finding_id");--> statement-breakpoint
CREATE INDEX "closure_request_of_finding" ON "closure_request" USING btree ("county_id","finding_id");--> statement-breakpoint
CREATE INDEX "verification_of_finding" ON "verification" USING btree ("county_id","finding_id");--> statement-breakpoint
CREATE POLICY "reader_select" ON "account" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "account" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "account" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_select" ON "account" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_insert" ON "account" AS PERMISSIVE FOR INSERT TO "xianlan_admin" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_update" ON "account" AS PERMISSIVE FOR UPDATE TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "account" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "account" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auth_select" ON "account" AS PERMISSIVE FOR SELECT TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "auth_update" ON "account" AS PERMISSIVE FOR UPDATE TO "xianlan_auth" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "admin_select" ON "account_role" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_insert" ON "account_role" AS PERMISSIVE FOR INSERT TO "xianlan_admin" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_delete" ON "account_role" AS PERMISSIVE FOR DELETE TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "account_role" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "account_role" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auth_select" ON "account_role" AS PERMISSIVE FOR SELECT TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "reader_select" ON "attachment" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and (finding_id is not null or uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "writer_select" ON "attachment" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and (finding_id is not null or uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "attachment" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "attachment" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "attachment" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and ((finding_id is null and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid)) or (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id))));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "attachment" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and finding_id is null);--> statement-breakpoint
CREATE POLICY "unit_update" ON "attachment" AS PERMISSIVE FOR UPDATE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "writer_select" ON "audit_head" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "audit_head" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "audit_head" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "audit_head" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "audit_head" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_update" ON "audit_head" AS PERMISSIVE FOR UPDATE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_select" ON "audit_head" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_insert" ON "audit_head" AS PERMISSIVE FOR INSERT TO "xianlan_admin" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_update" ON "audit_head" AS PERMISSIVE FOR UPDATE TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "audit_head" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "audit_head" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_update" ON "audit_head" AS PERMISSIVE FOR UPDATE TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auth_select" ON "audit_head" AS PERMISSIVE FOR SELECT TO "xianlan_auth" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auth_insert" ON "audit_head" AS PERMISSIVE FOR INSERT TO "xianlan_auth" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auth_update" ON "audit_head" AS PERMISSIVE FOR UPDATE TO "xianlan_auth" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "audit_head" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auditor_select" ON "audit_head" AS PERMISSIVE FOR SELECT TO "xianlan_auditor" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "audit_log" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "audit_log" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_insert" ON "audit_log" AS PERMISSIVE FOR INSERT TO "xianlan_admin" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "audit_log" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auth_insert" ON "audit_log" AS PERMISSIVE FOR INSERT TO "xianlan_auth" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auditor_select" ON "audit_log" AS PERMISSIVE FOR SELECT TO "xianlan_auditor" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "idempotency" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "idempotency" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "idempotency" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "idempotency" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "idempotency" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_update" ON "idempotency" AS PERMISSIVE FOR UPDATE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_select" ON "idempotency" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_insert" ON "idempotency" AS PERMISSIVE FOR INSERT TO "xianlan_admin" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_update" ON "idempotency" AS PERMISSIVE FOR UPDATE TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auth_select" ON "idempotency" AS PERMISSIVE FOR SELECT TO "xianlan_auth" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auth_insert" ON "idempotency" AS PERMISSIVE FOR INSERT TO "xianlan_auth" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auth_update" ON "idempotency" AS PERMISSIVE FOR UPDATE TO "xianlan_auth" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auth_select" ON "auth_credential" AS PERMISSIVE FOR SELECT TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "auth_insert" ON "auth_credential" AS PERMISSIVE FOR INSERT TO "xianlan_auth" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auth_update" ON "auth_credential" AS PERMISSIVE FOR UPDATE TO "xianlan_auth" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auth_delete" ON "auth_credential" AS PERMISSIVE FOR DELETE TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "admin_select" ON "auth_credential" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (true);--> statement-breakpoint
CREATE POLICY "admin_insert" ON "auth_credential" AS PERMISSIVE FOR INSERT TO "xianlan_admin" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "admin_update" ON "auth_credential" AS PERMISSIVE FOR UPDATE TO "xianlan_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "jobs_select" ON "auth_credential" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (true);--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "auth_credential" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auth_select" ON "auth_lockout" AS PERMISSIVE FOR SELECT TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "auth_insert" ON "auth_lockout" AS PERMISSIVE FOR INSERT TO "xianlan_auth" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auth_update" ON "auth_lockout" AS PERMISSIVE FOR UPDATE TO "xianlan_auth" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auth_delete" ON "auth_lockout" AS PERMISSIVE FOR DELETE TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "admin_select" ON "auth_lockout" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (true);--> statement-breakpoint
CREATE POLICY "admin_delete" ON "auth_lockout" AS PERMISSIVE FOR DELETE TO "xianlan_admin" USING (true);--> statement-breakpoint
CREATE POLICY "auth_select" ON "auth_rate_limit" AS PERMISSIVE FOR SELECT TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "auth_insert" ON "auth_rate_limit" AS PERMISSIVE FOR INSERT TO "xianlan_auth" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auth_update" ON "auth_rate_limit" AS PERMISSIVE FOR UPDATE TO "xianlan_auth" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auth_delete" ON "auth_rate_limit" AS PERMISSIVE FOR DELETE TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "auth_select" ON "auth_session" AS PERMISSIVE FOR SELECT TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "auth_insert" ON "auth_session" AS PERMISSIVE FOR INSERT TO "xianlan_auth" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auth_update" ON "auth_session" AS PERMISSIVE FOR UPDATE TO "xianlan_auth" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auth_delete" ON "auth_session" AS PERMISSIVE FOR DELETE TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "admin_select" ON "auth_session" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (true);--> statement-breakpoint
CREATE POLICY "admin_delete" ON "auth_session" AS PERMISSIVE FOR DELETE TO "xianlan_admin" USING (true);--> statement-breakpoint
CREATE POLICY "auth_select" ON "auth_user" AS PERMISSIVE FOR SELECT TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "auth_insert" ON "auth_user" AS PERMISSIVE FOR INSERT TO "xianlan_auth" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auth_update" ON "auth_user" AS PERMISSIVE FOR UPDATE TO "xianlan_auth" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auth_delete" ON "auth_user" AS PERMISSIVE FOR DELETE TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "admin_select" ON "auth_user" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (true);--> statement-breakpoint
CREATE POLICY "admin_insert" ON "auth_user" AS PERMISSIVE FOR INSERT TO "xianlan_admin" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "admin_update" ON "auth_user" AS PERMISSIVE FOR UPDATE TO "xianlan_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "jobs_select" ON "auth_user" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (true);--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "auth_user" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auth_select" ON "auth_verification" AS PERMISSIVE FOR SELECT TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "auth_insert" ON "auth_verification" AS PERMISSIVE FOR INSERT TO "xianlan_auth" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auth_update" ON "auth_verification" AS PERMISSIVE FOR UPDATE TO "xianlan_auth" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "auth_delete" ON "auth_verification" AS PERMISSIVE FOR DELETE TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "jobs_select" ON "setup_token" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (true);--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "setup_token" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "jobs_update" ON "setup_token" AS PERMISSIVE FOR UPDATE TO "xianlan_jobs" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "jobs_delete" ON "setup_token" AS PERMISSIVE FOR DELETE TO "xianlan_jobs" USING (true);--> statement-breakpoint
CREATE POLICY "reader_select" ON "county" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "county" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "county" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "county" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "county" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_select" ON "county" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_update" ON "county" AS PERMISSIVE FOR UPDATE TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auditor_select" ON "county" AS PERMISSIVE FOR SELECT TO "xianlan_auditor" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "county" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "county" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_update" ON "county" AS PERMISSIVE FOR UPDATE TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auth_select" ON "county" AS PERMISSIVE FOR SELECT TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "reader_select" ON "gazetted_year" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (true);--> statement-breakpoint
CREATE POLICY "writer_select" ON "gazetted_year" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (true);--> statement-breakpoint
CREATE POLICY "unit_select" ON "gazetted_year" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (true);--> statement-breakpoint
CREATE POLICY "admin_select" ON "gazetted_year" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (true);--> statement-breakpoint
CREATE POLICY "jobs_select" ON "gazetted_year" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (true);--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "gazetted_year" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "jobs_delete" ON "gazetted_year" AS PERMISSIVE FOR DELETE TO "xianlan_jobs" USING (true);--> statement-breakpoint
CREATE POLICY "reader_select" ON "holiday" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (true);--> statement-breakpoint
CREATE POLICY "writer_select" ON "holiday" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (true);--> statement-breakpoint
CREATE POLICY "unit_select" ON "holiday" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (true);--> statement-breakpoint
CREATE POLICY "admin_select" ON "holiday" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (true);--> statement-breakpoint
CREATE POLICY "jobs_select" ON "holiday" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (true);--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "holiday" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "jobs_update" ON "holiday" AS PERMISSIVE FOR UPDATE TO "xianlan_jobs" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "jobs_delete" ON "holiday" AS PERMISSIVE FOR DELETE TO "xianlan_jobs" USING (true);--> statement-breakpoint
CREATE POLICY "reader_select" ON "place" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "place" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "place" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_select" ON "place" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_insert" ON "place" AS PERMISSIVE FOR INSERT TO "xianlan_admin" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_update" ON "place" AS PERMISSIVE FOR UPDATE TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "place" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "place" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "unit" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "unit" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "unit" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and id = (select nullif(current_setting('xl.unit', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_select" ON "unit" AS PERMISSIVE FOR SELECT TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_insert" ON "unit" AS PERMISSIVE FOR INSERT TO "xianlan_admin" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_update" ON "unit" AS PERMISSIVE FOR UPDATE TO "xianlan_admin" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "unit" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "unit" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "auth_select" ON "unit" AS PERMISSIVE FOR SELECT TO "xianlan_auth" USING (true);--> statement-breakpoint
CREATE POLICY "reader_select" ON "finding" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "finding" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "finding" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "finding" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "finding" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and state <> 'draft');--> statement-breakpoint
CREATE POLICY "unit_update" ON "finding" AS PERMISSIVE FOR UPDATE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and state <> 'draft') WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid) and state in ('issued', 'disputed', 'rectifying', 'closure_requested'));--> statement-breakpoint
CREATE POLICY "reader_select" ON "finding_round" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "finding_round" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "finding_round" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "finding_round" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "reader_select" ON "inspection" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "inspection" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "inspection" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "inspection" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "inspection" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_select" ON "inspection" AS PERMISSIVE FOR SELECT TO "xianlan_jobs" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "inspection" AS PERMISSIVE FOR INSERT TO "xianlan_jobs" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "finding_dispute" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "finding_dispute" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "finding_dispute" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "finding_dispute" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "finding_dispute" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "finding_dispute" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "finding_dispute" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "reader_select" ON "finding_escalation" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "finding_escalation" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "finding_escalation" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "finding_escalation" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "finding_escalation" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "finding_escalation" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "reader_select" ON "finding_extension" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "finding_extension" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "finding_extension" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "finding_extension" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "finding_extension" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "finding_extension" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "finding_extension" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "reader_select" ON "finding_milestone" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "finding_milestone" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "finding_milestone" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "finding_milestone" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "finding_milestone" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "finding_milestone" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "finding_milestone" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "unit_update" ON "finding_milestone" AS PERMISSIVE FOR UPDATE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "reader_select" ON "finding_veto" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "finding_veto" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "finding_veto" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "finding_veto" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reader_select" ON "finding_criterion" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "finding_criterion" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "finding_criterion" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "finding_criterion" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "finding_criterion" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "finding_criterion" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "reader_select" ON "finding_event" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "finding_event" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "finding_event" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "finding_event" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id) and not internal);--> statement-breakpoint
CREATE POLICY "unit_insert" ON "finding_event" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id) and not internal);--> statement-breakpoint
CREATE POLICY "reader_select" ON "finding_measure" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "finding_measure" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "finding_measure" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "finding_measure" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "finding_measure" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "finding_measure" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "finding_measure" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "unit_update" ON "finding_measure" AS PERMISSIVE FOR UPDATE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "reader_select" ON "finding_progress" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "finding_progress" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "finding_progress" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "finding_progress" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "finding_progress" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "finding_progress" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "finding_progress" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "reader_select" ON "closure_request" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "closure_request" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "closure_request" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "closure_request" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "closure_request" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "closure_request" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "closure_request" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id));--> statement-breakpoint
CREATE POLICY "reader_select" ON "closure_result" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "closure_result" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "closure_result" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from closure_request r where r.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and r.id = closure_request_id));--> statement-breakpoint
CREATE POLICY "unit_insert" ON "closure_result" AS PERMISSIVE FOR INSERT TO "xianlan_unit" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from closure_request r where r.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and r.id = closure_request_id));--> statement-breakpoint
CREATE POLICY "reader_select" ON "verdict" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "verdict" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "verdict" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "verdict" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_delete" ON "verdict" AS PERMISSIVE FOR DELETE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "verdict" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from verification v where v.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and v.id = verification_id));--> statement-breakpoint
CREATE POLICY "reader_select" ON "verification" AS PERMISSIVE FOR SELECT TO "xianlan_reader" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_select" ON "verification" AS PERMISSIVE FOR SELECT TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_insert" ON "verification" AS PERMISSIVE FOR INSERT TO "xianlan_writer" WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "writer_update" ON "verification" AS PERMISSIVE FOR UPDATE TO "xianlan_writer" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid)) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unit_select" ON "verification" AS PERMISSIVE FOR SELECT TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id) and outcome is not null);