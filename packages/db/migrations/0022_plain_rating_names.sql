-- 档次 is a rating everywhere. Rows, policies and checks follow a rename by themselves.
ALTER TABLE "standing" RENAME TO "rating";--> statement-breakpoint
ALTER TABLE "standing_row" RENAME TO "rating_row";--> statement-breakpoint
ALTER TABLE "rating_row" RENAME COLUMN "standing_id" TO "rating_id";--> statement-breakpoint
ALTER TABLE "objection" RENAME COLUMN "standing_id" TO "rating_id";--> statement-breakpoint
ALTER TABLE "rating" RENAME CONSTRAINT "standing_county_id_county_county_id_fk" TO "rating_county_id_county_county_id_fk";--> statement-breakpoint
ALTER TABLE "rating" RENAME CONSTRAINT "standing_county_id_scheme_id_scheme_county_id_id_fk" TO "rating_county_id_scheme_id_scheme_county_id_id_fk";--> statement-breakpoint
ALTER TABLE "rating" RENAME CONSTRAINT "standing_county_id_id_pk" TO "rating_county_id_id_pk";--> statement-breakpoint
ALTER TABLE "rating" RENAME CONSTRAINT "standing_state" TO "rating_state";--> statement-breakpoint
ALTER INDEX "standing_one_a_period" RENAME TO "rating_one_a_period";--> statement-breakpoint
ALTER TABLE "rating_row" RENAME CONSTRAINT "standing_row_county_id_standing_id_standing_county_id_id_fk" TO "rating_row_county_id_rating_id_rating_county_id_id_fk";--> statement-breakpoint
ALTER TABLE "rating_row" RENAME CONSTRAINT "standing_row_county_id_unit_id_unit_county_id_id_fk" TO "rating_row_county_id_unit_id_unit_county_id_id_fk";--> statement-breakpoint
ALTER TABLE "rating_row" RENAME CONSTRAINT "standing_row_county_id_standing_id_unit_id_pk" TO "rating_row_county_id_rating_id_unit_id_pk";--> statement-breakpoint
ALTER TABLE "objection" RENAME CONSTRAINT "objection_standing" TO "objection_rating";--> statement-breakpoint
ALTER TABLE "objection" DROP CONSTRAINT "objection_subject";--> statement-breakpoint
-- The owner is bound by row security too; guards force it again after the migration.
ALTER TABLE "objection" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "objection" SET "subject" = 'rating' WHERE "subject" = 'standing';--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_subject" CHECK ("objection"."subject" in ('activity', 'list_figure', 'rating'));
