-- What the transaction's settings say, for policies. The planner writes these functions out where they stand:
-- language SQL, one expression, no SET. The bodies are read once, here, so no search_path changes them.
CREATE FUNCTION xl_county() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('xl.county', true), '')::uuid;
--> statement-breakpoint
CREATE FUNCTION xl_unit() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('xl.unit', true), '')::uuid;
--> statement-breakpoint
CREATE FUNCTION xl_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('xl.account', true), '')::uuid;
--> statement-breakpoint
-- Also where a server's defaults leave PUBLIC no function.
GRANT EXECUTE ON FUNCTION xl_county(), xl_unit(), xl_account() TO xianlan_reader, xianlan_writer,
  xianlan_unit, xianlan_admin, xianlan_auditor, xianlan_jobs, xianlan_auth;
--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_is_no_county" CHECK (id <> county_id);
--> statement-breakpoint
-- The owner is bound by row security too; guards force it again after the migration.
ALTER TABLE "finding" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "finding" ADD COLUMN "shown_to" uuid DEFAULT null;
--> statement-breakpoint
UPDATE "finding" SET "shown_to" = CASE WHEN state <> 'draft' AND issued_on IS NOT NULL
  THEN coalesce(unit_id, county_id) ELSE county_id END;
--> statement-breakpoint
ALTER TABLE "finding" ALTER COLUMN "shown_to" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_shown" UNIQUE("county_id","id","shown_to");
--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_shown_to" CHECK (shown_to = case when state <> 'draft' and issued_on is not null then coalesce(unit_id, county_id) else county_id end);
--> statement-breakpoint
-- No generated column: PostgreSQL would take each update of a finding for one of its key, and everybody who
-- adds to the finding would wait for whoever changes it. The check above holds this trigger to its word.
CREATE FUNCTION xianlan_finding_shown_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.shown_to := CASE WHEN NEW.state <> 'draft' AND NEW.issued_on IS NOT NULL
    THEN coalesce(NEW.unit_id, NEW.county_id) ELSE NEW.county_id END;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER finding_shown_to BEFORE INSERT OR UPDATE OF county_id, unit_id, state, issued_on, shown_to ON finding
  FOR EACH ROW EXECUTE FUNCTION xianlan_finding_shown_to();
--> statement-breakpoint
-- What hangs on a finding takes over who sees it. The finding is held, as its key will hold it, so that one
-- that is being issued is waited for. One that is not there, or hidden, is left to the key and the policies.
CREATE FUNCTION xianlan_child_shown_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.finding_id IS NULL THEN
    NEW.shown_to := NULL;
  ELSIF (TG_OP = 'INSERT' AND NEW.shown_to IS NULL)
    OR (TG_OP = 'UPDATE' AND NEW.finding_id IS DISTINCT FROM OLD.finding_id) THEN
    SELECT f.shown_to INTO NEW.shown_to FROM public.finding f
      WHERE f.county_id = NEW.county_id AND f.id = NEW.finding_id FOR KEY SHARE;
    NEW.shown_to := coalesce(NEW.shown_to, NEW.county_id);
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
-- The timeline stays append-only, but for who sees it, which follows the finding.
DROP TRIGGER finding_event_append_only ON finding_event;
--> statement-breakpoint
DO $$
DECLARE
  child text;
BEGIN
  FOREACH child IN ARRAY ARRAY['attachment', 'closure_request', 'finding_check_in', 'finding_criterion',
    'finding_cycle', 'finding_dispute', 'finding_escalation', 'finding_event', 'finding_extension',
    'finding_long_term', 'finding_measure', 'finding_milestone', 'finding_progress', 'finding_reopening',
    'finding_veto', 'verification']
  LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', child);
    EXECUTE format('ALTER TABLE %I ADD COLUMN shown_to uuid', child);
    EXECUTE format('UPDATE %I c SET shown_to = f.shown_to FROM finding f
      WHERE f.county_id = c.county_id AND f.id = c.finding_id', child);
    IF child <> 'attachment' THEN
      EXECUTE format('ALTER TABLE %I ALTER COLUMN shown_to SET DEFAULT null, ALTER COLUMN shown_to SET NOT NULL', child);
    END IF;
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', child,
      child || '_county_id_finding_id_finding_county_id_id_fk');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (county_id, finding_id, shown_to)
      REFERENCES finding (county_id, id, shown_to) ON UPDATE CASCADE', child, child || '_finding');
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OF finding_id ON %I
      FOR EACH ROW EXECUTE FUNCTION xianlan_child_shown_to()', child || '_shown_to', child);
  END LOOP;
END
$$;
--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_shown_to" CHECK ((finding_id is null) = (shown_to is null));
--> statement-breakpoint
CREATE INDEX "measure_by_unit" ON "finding_measure" USING btree ("county_id","shown_to");
--> statement-breakpoint
CREATE INDEX "extension_by_unit" ON "finding_extension" USING btree ("county_id","shown_to") WHERE outcome is null;
--> statement-breakpoint
CREATE TRIGGER finding_event_append_only BEFORE DELETE OR TRUNCATE ON finding_event
  FOR EACH STATEMENT EXECUTE FUNCTION xianlan_refuse_change();
--> statement-breakpoint
CREATE TRIGGER finding_event_unchanged BEFORE UPDATE ON finding_event
  FOR EACH ROW WHEN (to_jsonb(NEW) - 'shown_to' IS DISTINCT FROM to_jsonb(OLD) - 'shown_to')
  EXECUTE FUNCTION xianlan_refuse_change();
--> statement-breakpoint
-- The policies, as drizzle-kit writes them.
ALTER POLICY "reader_select" ON "account" TO xianlan_reader USING (county_id = xl_county() and unit_id is null);--> statement-breakpoint
ALTER POLICY "writer_select" ON "account" TO xianlan_writer USING (county_id = xl_county() and unit_id is null);--> statement-breakpoint
ALTER POLICY "unit_select" ON "account" TO xianlan_unit USING (county_id = xl_county() and id = xl_account());--> statement-breakpoint
ALTER POLICY "admin_select" ON "account" TO xianlan_admin USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_insert" ON "account" TO xianlan_admin WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_update" ON "account" TO xianlan_admin USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "account" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_insert" ON "account" TO xianlan_jobs WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "account_role" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "account_role" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_select" ON "account_role" TO xianlan_admin USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_insert" ON "account_role" TO xianlan_admin WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_delete" ON "account_role" TO xianlan_admin USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "account_role" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_insert" ON "account_role" TO xianlan_jobs WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "activity" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "activity" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "activity" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "activity" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "activity" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "activity" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "activity" TO xianlan_unit WITH CHECK (county_id = xl_county() and unit_id = xl_unit() and source = 'unit' and not exists (select 1 from period p where p.county_id = xl_county() and p.period_id = to_char(activity.happened_on, 'YYYY"-M"MM') and p.locked_at is not null));--> statement-breakpoint
ALTER POLICY "unit_update" ON "activity" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit() and source = 'unit' and not exists (select 1 from period p where p.county_id = xl_county() and p.period_id = to_char(activity.happened_on, 'YYYY"-M"MM') and p.locked_at is not null)) WITH CHECK (county_id = xl_county() and unit_id = xl_unit() and source = 'unit' and not exists (select 1 from period p where p.county_id = xl_county() and p.period_id = to_char(activity.happened_on, 'YYYY"-M"MM') and p.locked_at is not null));--> statement-breakpoint
ALTER POLICY "reader_select" ON "article_claim" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "article_claim" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "article_claim" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "article_claim" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "article_claim" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "article_claim" TO xianlan_unit USING (county_id = xl_county() and exists (select 1 from activity a join article_key k on k.county_id = a.county_id and k.activity_id = a.id where k.county_id = article_claim.county_id and k.key = article_claim.key));--> statement-breakpoint
ALTER POLICY "unit_insert" ON "article_claim" TO xianlan_unit WITH CHECK (county_id = xl_county() and exists (select 1 from activity a where a.county_id = xl_county() and a.id = claim));--> statement-breakpoint
ALTER POLICY "unit_delete" ON "article_claim" TO xianlan_unit USING (county_id = xl_county() and exists (select 1 from activity a where a.county_id = xl_county() and a.id = claim));--> statement-breakpoint
ALTER POLICY "reader_select" ON "article_key" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "article_key" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "article_key" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "article_key" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "article_key" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "article_key" TO xianlan_unit USING (county_id = xl_county() and exists (select 1 from activity a where a.county_id = xl_county() and a.id = activity_id));--> statement-breakpoint
ALTER POLICY "unit_insert" ON "article_key" TO xianlan_unit WITH CHECK (county_id = xl_county() and exists (select 1 from activity a where a.county_id = xl_county() and a.id = activity_id));--> statement-breakpoint
ALTER POLICY "unit_delete" ON "article_key" TO xianlan_unit USING (county_id = xl_county() and exists (select 1 from activity a where a.county_id = xl_county() and a.id = activity_id));--> statement-breakpoint
ALTER POLICY "reader_select" ON "attachment" TO xianlan_reader USING (county_id = xl_county() and (not (num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0) or uploaded_by = xl_account()));--> statement-breakpoint
ALTER POLICY "jobs_select" ON "attachment" TO xianlan_jobs USING (county_id = xl_county() and not (num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0));--> statement-breakpoint
ALTER POLICY "writer_select" ON "attachment" TO xianlan_writer USING (county_id = xl_county() and (not (num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0) or uploaded_by = xl_account()));--> statement-breakpoint
ALTER POLICY "writer_insert" ON "attachment" TO xianlan_writer WITH CHECK (county_id = xl_county() and uploaded_by = xl_account());--> statement-breakpoint
ALTER POLICY "writer_update" ON "attachment" TO xianlan_writer USING (county_id = xl_county() and uploaded_by = xl_account() and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0) WITH CHECK (county_id = xl_county() and uploaded_by = xl_account());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "attachment" TO xianlan_writer USING (county_id = xl_county() and uploaded_by = xl_account() and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0);--> statement-breakpoint
ALTER POLICY "unit_select" ON "attachment" TO xianlan_unit USING (county_id = xl_county() and ((num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0 and uploaded_by = xl_account()) or ((county_id = xl_county() and shown_to = xl_unit()) or exists (select 1 from activity x where x.county_id = xl_county() and x.id = activity_id) or exists (select 1 from entry x where x.county_id = xl_county() and x.id = entry_id) or exists (select 1 from assessment x where x.county_id = xl_county() and x.id = assessment_id) or exists (select 1 from objection x where x.county_id = xl_county() and x.id = objection_id) or exists (select 1 from correction x where x.county_id = xl_county() and x.id = correction_id) or exists (select 1 from visit_check x where x.county_id = xl_county() and x.id = visit_check_id) or exists (select 1 from self_check x where x.county_id = xl_county() and x.id = self_check_id))));--> statement-breakpoint
ALTER POLICY "unit_insert" ON "attachment" TO xianlan_unit WITH CHECK (county_id = xl_county() and uploaded_by = xl_account() and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0);--> statement-breakpoint
ALTER POLICY "unit_delete" ON "attachment" TO xianlan_unit USING (county_id = xl_county() and uploaded_by = xl_account() and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0);--> statement-breakpoint
ALTER POLICY "unit_update" ON "attachment" TO xianlan_unit USING (county_id = xl_county() and uploaded_by = xl_account() and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0) WITH CHECK (county_id = xl_county() and uploaded_by = xl_account() and visit_check_id is null and (num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0 or ((county_id = xl_county() and shown_to = xl_unit()) or exists (select 1 from activity x where x.county_id = xl_county() and x.id = activity_id) or exists (select 1 from entry x where x.county_id = xl_county() and x.id = entry_id) or exists (select 1 from assessment x where x.county_id = xl_county() and x.id = assessment_id) or exists (select 1 from objection x where x.county_id = xl_county() and x.id = objection_id) or exists (select 1 from correction x where x.county_id = xl_county() and x.id = correction_id) or exists (select 1 from visit_check x where x.county_id = xl_county() and x.id = visit_check_id) or exists (select 1 from self_check x where x.county_id = xl_county() and x.id = self_check_id))));--> statement-breakpoint
ALTER POLICY "writer_select" ON "audit_head" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "audit_head" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "audit_head" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_select" ON "audit_head" TO xianlan_admin USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_insert" ON "audit_head" TO xianlan_admin WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_update" ON "audit_head" TO xianlan_admin USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "audit_head" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_insert" ON "audit_head" TO xianlan_jobs WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_update" ON "audit_head" TO xianlan_jobs USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "auth_select" ON "audit_head" TO xianlan_auth USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "auth_insert" ON "audit_head" TO xianlan_auth WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "auth_update" ON "audit_head" TO xianlan_auth USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "audit_head" TO xianlan_unit USING (county_id = xl_county() and chain in (xl_unit(), county_id));--> statement-breakpoint
ALTER POLICY "unit_insert" ON "audit_head" TO xianlan_unit WITH CHECK (county_id = xl_county() and chain = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_update" ON "audit_head" TO xianlan_unit USING (county_id = xl_county() and chain = xl_unit()) WITH CHECK (county_id = xl_county() and chain = xl_unit());--> statement-breakpoint
ALTER POLICY "reader_select" ON "audit_head" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "auditor_select" ON "audit_head" TO xianlan_auditor USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "audit_log" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_insert" ON "audit_log" TO xianlan_admin WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_insert" ON "audit_log" TO xianlan_jobs WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "auth_insert" ON "audit_log" TO xianlan_auth WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "audit_log" TO xianlan_unit WITH CHECK (county_id = xl_county() and chain = xl_unit());--> statement-breakpoint
ALTER POLICY "auditor_select" ON "audit_log" TO xianlan_auditor USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "idempotency" TO xianlan_writer USING (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "idempotency" TO xianlan_writer WITH CHECK (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "writer_update" ON "idempotency" TO xianlan_writer USING (county_id = xl_county() and account_id = xl_account()) WITH CHECK (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "unit_select" ON "idempotency" TO xianlan_unit USING (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "idempotency" TO xianlan_unit WITH CHECK (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "unit_update" ON "idempotency" TO xianlan_unit USING (county_id = xl_county() and account_id = xl_account()) WITH CHECK (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "admin_select" ON "idempotency" TO xianlan_admin USING (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "admin_insert" ON "idempotency" TO xianlan_admin WITH CHECK (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "admin_update" ON "idempotency" TO xianlan_admin USING (county_id = xl_county() and account_id = xl_account()) WITH CHECK (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "auth_select" ON "idempotency" TO xianlan_auth USING (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "auth_insert" ON "idempotency" TO xianlan_auth WITH CHECK (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "auth_update" ON "idempotency" TO xianlan_auth USING (county_id = xl_county() and account_id = xl_account()) WITH CHECK (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "reader_select" ON "correction" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "correction" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "correction" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "correction" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "correction" TO xianlan_unit WITH CHECK (county_id = xl_county() and unit_id = xl_unit() and state = 'asked');--> statement-breakpoint
ALTER POLICY "reader_select" ON "objection" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "objection" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "objection" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "objection" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "objection" TO xianlan_unit WITH CHECK (county_id = xl_county() and unit_id = xl_unit() and state = 'raised');--> statement-breakpoint
ALTER POLICY "reader_select" ON "county" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "county" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "county" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "county" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "county" TO xianlan_unit USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_select" ON "county" TO xianlan_admin USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_update" ON "county" TO xianlan_admin USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "auditor_select" ON "county" TO xianlan_auditor USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "county" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_insert" ON "county" TO xianlan_jobs WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_update" ON "county" TO xianlan_jobs USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "county_holiday" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "county_holiday" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "county_holiday" TO xianlan_unit USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_select" ON "county_holiday" TO xianlan_admin USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_insert" ON "county_holiday" TO xianlan_admin WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_update" ON "county_holiday" TO xianlan_admin USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_delete" ON "county_holiday" TO xianlan_admin USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "county_holiday" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "county_year" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "county_year" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "county_year" TO xianlan_unit USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_select" ON "county_year" TO xianlan_admin USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_insert" ON "county_year" TO xianlan_admin WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_update" ON "county_year" TO xianlan_admin USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_delete" ON "county_year" TO xianlan_admin USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "county_year" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "place" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "place" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "place" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit());--> statement-breakpoint
ALTER POLICY "admin_select" ON "place" TO xianlan_admin USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_insert" ON "place" TO xianlan_admin WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_update" ON "place" TO xianlan_admin USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "place" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_insert" ON "place" TO xianlan_jobs WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "unit" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "unit" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "unit" TO xianlan_unit USING (county_id = xl_county() and id = xl_unit());--> statement-breakpoint
ALTER POLICY "admin_select" ON "unit" TO xianlan_admin USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_insert" ON "unit" TO xianlan_admin WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_update" ON "unit" TO xianlan_admin USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "unit" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_insert" ON "unit" TO xianlan_jobs WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "county_list" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "county_list" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "county_list" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "county_list" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "county_list" TO xianlan_unit USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "list_figure" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "list_figure" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "list_figure" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "list_figure" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "list_figure" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "list_figure" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit());--> statement-breakpoint
ALTER POLICY "admin_select" ON "delivery" TO xianlan_admin USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_insert" ON "delivery" TO xianlan_admin WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_update" ON "delivery" TO xianlan_admin USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "delivery" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_insert" ON "delivery" TO xianlan_jobs WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_update" ON "delivery" TO xianlan_jobs USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_delete" ON "delivery" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "digest" TO xianlan_reader USING (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "writer_select" ON "digest" TO xianlan_writer USING (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "unit_select" ON "digest" TO xianlan_unit USING (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "digest" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_insert" ON "digest" TO xianlan_jobs WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_delete" ON "digest" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_select" ON "notice_channel" TO xianlan_admin USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_insert" ON "notice_channel" TO xianlan_admin WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_update" ON "notice_channel" TO xianlan_admin USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "notice_channel" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "notice_mark" TO xianlan_reader USING (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "writer_select" ON "notice_mark" TO xianlan_writer USING (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "notice_mark" TO xianlan_writer WITH CHECK (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "writer_update" ON "notice_mark" TO xianlan_writer USING (county_id = xl_county() and account_id = xl_account()) WITH CHECK (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "unit_select" ON "notice_mark" TO xianlan_unit USING (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "notice_mark" TO xianlan_unit WITH CHECK (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "unit_update" ON "notice_mark" TO xianlan_unit USING (county_id = xl_county() and account_id = xl_account()) WITH CHECK (county_id = xl_county() and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "admin_select" ON "notice_setting" TO xianlan_admin USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_insert" ON "notice_setting" TO xianlan_admin WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "admin_update" ON "notice_setting" TO xianlan_admin USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "notice_setting" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "finding" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "finding" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "finding" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "finding" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "finding" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit() and state <> 'draft' and issued_on is not null);--> statement-breakpoint
ALTER POLICY "unit_update" ON "finding" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit() and state <> 'draft' and issued_on is not null) WITH CHECK (county_id = xl_county() and unit_id = xl_unit() and state in ('issued', 'disputed', 'rectifying', 'long_term', 'closure_requested'));--> statement-breakpoint
ALTER POLICY "reader_select" ON "finding_cycle" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "finding_cycle" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "finding_cycle" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "finding_cycle" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "reader_select" ON "finding_check_in" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "finding_check_in" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "finding_check_in" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "finding_check_in" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "finding_check_in" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "finding_check_in" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "finding_check_in" TO xianlan_unit WITH CHECK (county_id = xl_county() and exists (select 1 from finding f where f.county_id = xl_county() and f.id = finding_id and f.state = 'long_term') and recorded_by = xl_account() and late = ((recorded_at at time zone 'Asia/Shanghai')::date > due_on));--> statement-breakpoint
ALTER POLICY "reader_select" ON "finding_dispute" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "finding_dispute" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "finding_dispute" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "finding_dispute" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "finding_dispute" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "finding_dispute" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "finding_dispute" TO xianlan_unit WITH CHECK (county_id = xl_county() and shown_to = xl_unit() and requested_by = xl_account() and outcome is null and decided_at is null and decided_by is null and decided_by_name = '' and decision_reason = '');--> statement-breakpoint
ALTER POLICY "reader_select" ON "finding_extension" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "finding_extension" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "finding_extension" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "finding_extension" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "finding_extension" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "finding_extension" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "finding_extension" TO xianlan_unit WITH CHECK (county_id = xl_county() and shown_to = xl_unit() and requested_by = xl_account() and outcome is null and decided_at is null and decided_by is null and decided_by_name = '' and decision_reason = '' and granted_due_on is null);--> statement-breakpoint
ALTER POLICY "unit_update" ON "finding_extension" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit() and outcome is null and decided_at is null and decided_by is null and decided_by_name = '' and decision_reason = '') WITH CHECK (county_id = xl_county() and shown_to = xl_unit() and outcome = 'lapsed' and decided_by is null and decision_reason = '');--> statement-breakpoint
ALTER POLICY "reader_select" ON "finding_long_term" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "finding_long_term" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "finding_long_term" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "finding_long_term" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "finding_long_term" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "finding_long_term" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "finding_long_term" TO xianlan_unit WITH CHECK (county_id = xl_county() and shown_to = xl_unit() and requested_by = xl_account() and outcome is null and decided_at is null and decided_by is null and decided_by_name = '' and decision_reason = '');--> statement-breakpoint
ALTER POLICY "unit_update" ON "finding_long_term" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit() and outcome is null and decided_at is null and decided_by is null and decided_by_name = '' and decision_reason = '') WITH CHECK (county_id = xl_county() and shown_to = xl_unit() and outcome = 'lapsed' and decided_by is null and decision_reason = '');--> statement-breakpoint
ALTER POLICY "reader_select" ON "finding_milestone" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "finding_milestone" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "finding_milestone" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "finding_milestone" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "finding_milestone" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "finding_milestone" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "finding_milestone" TO xianlan_unit WITH CHECK (county_id = xl_county() and exists (select 1 from finding_long_term l where l.county_id = xl_county() and l.id = long_term_id and l.finding_id = finding_milestone.finding_id and l.requested_by = xl_account() and l.outcome is null) and done_on is null);--> statement-breakpoint
ALTER POLICY "unit_update" ON "finding_milestone" TO xianlan_unit USING (county_id = xl_county() and exists (select 1 from finding f where f.county_id = xl_county() and f.id = finding_id and f.state = 'long_term') and done_on is null) WITH CHECK (county_id = xl_county() and exists (select 1 from finding f where f.county_id = xl_county() and f.id = finding_id and f.state = 'long_term') and done_on is not null);--> statement-breakpoint
ALTER POLICY "reader_select" ON "finding_reopening" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "finding_reopening" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "finding_reopening" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "finding_reopening" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "finding_reopening" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit() and outcome = 'reopened');--> statement-breakpoint
ALTER POLICY "reader_select" ON "finding_veto" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "finding_veto" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "finding_veto" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "finding_veto" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "finding_veto" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit() and outcome = 'confirmed');--> statement-breakpoint
ALTER POLICY "reader_select" ON "checklist" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "checklist" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "checklist" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "checklist" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "checklist" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "checklist" TO xianlan_unit USING (county_id = xl_county() and state <> 'draft');--> statement-breakpoint
ALTER POLICY "reader_select" ON "inspection" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "inspection" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "inspection" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "inspection" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "inspection" TO xianlan_unit USING (county_id = xl_county() and (exists (select 1 from finding f where f.county_id = xl_county() and f.inspection_id = inspection.id) or exists (select 1 from visit v where v.county_id = xl_county() and v.inspection_id = inspection.id)));--> statement-breakpoint
ALTER POLICY "jobs_select" ON "inspection" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_insert" ON "inspection" TO xianlan_jobs WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "inspection_draw" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "inspection_draw" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "inspection_draw" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "inspection_member" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "inspection_member" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "inspection_member" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "inspection_member" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "inspection_member" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "inspection_unit" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "inspection_unit" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "inspection_unit" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "inspection_unit" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "inspection_unit" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "notice" TO xianlan_reader USING (county_id = xl_county() and unit_id is null);--> statement-breakpoint
ALTER POLICY "writer_select" ON "notice" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "notice" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "notice" TO xianlan_unit USING (county_id = xl_county() and (account_id = xl_account() or unit_id = xl_unit()));--> statement-breakpoint
ALTER POLICY "unit_insert" ON "notice" TO xianlan_unit WITH CHECK (county_id = xl_county() and caused_by = xl_account() and (unit_id is null or unit_id = xl_unit()) and (account_id is null or (exists (select 1 from finding_escalation e where e.county_id = xl_county() and e.issued_by = account_id) or exists (select 1 from self_check s where s.county_id = xl_county() and s.sent_by = account_id))));--> statement-breakpoint
ALTER POLICY "jobs_select" ON "notice" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_update" ON "notice" TO xianlan_jobs USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_delete" ON "notice" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "assessment" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "assessment" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "assessment" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "assessment" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "assessment" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit());--> statement-breakpoint
ALTER POLICY "reader_select" ON "rating" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "rating" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "rating" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "rating" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "rating" TO xianlan_unit USING (county_id = xl_county() and state <> 'withdrawn');--> statement-breakpoint
ALTER POLICY "reader_select" ON "rating_row" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "rating_row" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "rating_row" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "rating_row" TO xianlan_writer USING (county_id = xl_county() and exists (select 1 from rating s where s.county_id = xl_county() and s.id = rating_id and s.state = 'proposed')) WITH CHECK (county_id = xl_county() and exists (select 1 from rating s where s.county_id = xl_county() and s.id = rating_id and s.state = 'proposed'));--> statement-breakpoint
ALTER POLICY "writer_delete" ON "rating_row" TO xianlan_writer USING (county_id = xl_county() and exists (select 1 from rating s where s.county_id = xl_county() and s.id = rating_id and s.state = 'proposed'));--> statement-breakpoint
ALTER POLICY "unit_select" ON "rating_row" TO xianlan_unit USING (county_id = xl_county() and (unit_id = xl_unit() or exists (select 1 from rating s where s.county_id = xl_county() and s.id = rating_id and s.state = 'published')));--> statement-breakpoint
ALTER POLICY "reader_select" ON "finding_criterion" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "finding_criterion" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "finding_criterion" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "finding_criterion" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "finding_criterion" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "finding_criterion" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "reader_select" ON "finding_event" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "finding_event" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "finding_event" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "finding_event" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit() and not internal);--> statement-breakpoint
ALTER POLICY "unit_insert" ON "finding_event" TO xianlan_unit WITH CHECK (county_id = xl_county() and shown_to = xl_unit() and not internal and account_id = xl_account());--> statement-breakpoint
ALTER POLICY "reader_select" ON "finding_measure" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "finding_measure" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "finding_measure" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "finding_measure" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "finding_measure" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "finding_measure" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "finding_measure" TO xianlan_unit WITH CHECK (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_update" ON "finding_measure" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit()) WITH CHECK (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "reader_select" ON "finding_progress" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "finding_progress" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "finding_progress" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "finding_progress" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "finding_progress" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "finding_progress" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "finding_progress" TO xianlan_unit WITH CHECK (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "reader_select" ON "scheme" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "scheme" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "scheme" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "scheme" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "scheme" TO xianlan_writer USING (county_id = xl_county() and state <> 'succeeded') WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "scheme" TO xianlan_writer USING (county_id = xl_county() and state = 'draft');--> statement-breakpoint
ALTER POLICY "unit_select" ON "scheme" TO xianlan_unit USING (county_id = xl_county() and state <> 'draft');--> statement-breakpoint
ALTER POLICY "reader_select" ON "entry" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "entry" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "entry" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "entry" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "entry" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "entry" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "entry" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "entry" TO xianlan_unit WITH CHECK (county_id = xl_county() and unit_id = xl_unit() and source = 'typed' and not corrected and exists (select 1 from submission s where s.county_id = xl_county() and s.id = submission_id and s.period_id = entry.period_id and s.state in ('draft', 'prepared', 'returned')) and not exists (select 1 from period p where p.county_id = xl_county() and p.period_id = entry.period_id and p.locked_at is not null));--> statement-breakpoint
ALTER POLICY "unit_update" ON "entry" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit() and source = 'typed' and not corrected and exists (select 1 from submission s where s.county_id = xl_county() and s.id = submission_id and s.period_id = entry.period_id and s.state in ('draft', 'prepared', 'returned')) and not exists (select 1 from period p where p.county_id = xl_county() and p.period_id = entry.period_id and p.locked_at is not null)) WITH CHECK (county_id = xl_county() and unit_id = xl_unit() and source = 'typed' and not corrected and exists (select 1 from submission s where s.county_id = xl_county() and s.id = submission_id and s.period_id = entry.period_id and s.state in ('draft', 'prepared', 'returned')) and not exists (select 1 from period p where p.county_id = xl_county() and p.period_id = entry.period_id and p.locked_at is not null));--> statement-breakpoint
ALTER POLICY "unit_delete" ON "entry" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit() and source = 'typed' and not corrected and exists (select 1 from submission s where s.county_id = xl_county() and s.id = submission_id and s.period_id = entry.period_id and s.state in ('draft', 'prepared', 'returned')) and not exists (select 1 from period p where p.county_id = xl_county() and p.period_id = entry.period_id and p.locked_at is not null));--> statement-breakpoint
ALTER POLICY "reader_select" ON "period" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "period" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "period" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "period" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "period" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_insert" ON "period" TO xianlan_jobs WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_update" ON "period" TO xianlan_jobs USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "period" TO xianlan_unit USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "reader_select" ON "period_snapshot" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "period_snapshot" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "period_snapshot" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "period_snapshot" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_insert" ON "period_snapshot" TO xianlan_jobs WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "period_snapshot" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit());--> statement-breakpoint
ALTER POLICY "reader_select" ON "submission" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "jobs_select" ON "submission" TO xianlan_jobs USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "submission" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "submission" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "submission" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "submission" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "submission" TO xianlan_unit WITH CHECK (county_id = xl_county() and unit_id = xl_unit() and not exists (select 1 from period p where p.county_id = xl_county() and p.period_id = submission.period_id and p.locked_at is not null) and state = 'draft' and received_at is null and accepted_at is null);--> statement-breakpoint
ALTER POLICY "unit_update" ON "submission" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit() and not exists (select 1 from period p where p.county_id = xl_county() and p.period_id = submission.period_id and p.locked_at is not null) and state in ('draft', 'prepared', 'returned')) WITH CHECK (county_id = xl_county() and unit_id = xl_unit() and not exists (select 1 from period p where p.county_id = xl_county() and p.period_id = submission.period_id and p.locked_at is not null) and state in ('draft', 'prepared', 'submitted', 'returned'));--> statement-breakpoint
ALTER POLICY "reader_select" ON "submission_event" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "submission_event" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "submission_event" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "submission_event" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "submission_event" TO xianlan_unit WITH CHECK (county_id = xl_county() and unit_id = xl_unit() and kind in ('prepared', 'unprepared', 'signed'));--> statement-breakpoint
ALTER POLICY "reader_select" ON "finding_escalation" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "finding_escalation" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "finding_escalation" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "finding_escalation" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "finding_escalation" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "finding_escalation" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_update" ON "finding_escalation" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit() and replied_at is null) WITH CHECK (county_id = xl_county() and shown_to = xl_unit() and replied_at is not null);--> statement-breakpoint
ALTER POLICY "reader_select" ON "self_check" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "self_check" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "self_check" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "self_check" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "self_check" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_update" ON "self_check" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit() and answered_at is null) WITH CHECK (county_id = xl_county() and unit_id = xl_unit() and answered_at is not null);--> statement-breakpoint
ALTER POLICY "reader_select" ON "closure_request" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "closure_request" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "closure_request" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "closure_request" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "closure_request" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "closure_request" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "unit_insert" ON "closure_request" TO xianlan_unit WITH CHECK (county_id = xl_county() and shown_to = xl_unit());--> statement-breakpoint
ALTER POLICY "reader_select" ON "closure_result" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "closure_result" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "closure_result" TO xianlan_unit USING (county_id = xl_county() and exists (select 1 from closure_request r where r.county_id = xl_county() and r.id = closure_request_id));--> statement-breakpoint
ALTER POLICY "unit_insert" ON "closure_result" TO xianlan_unit WITH CHECK (county_id = xl_county() and exists (select 1 from closure_request r where r.county_id = xl_county() and r.id = closure_request_id));--> statement-breakpoint
ALTER POLICY "reader_select" ON "verdict" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "verdict" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "verdict" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "verdict" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "verdict" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "verdict" TO xianlan_unit USING (county_id = xl_county() and exists (select 1 from verification v where v.county_id = xl_county() and v.id = verification_id));--> statement-breakpoint
ALTER POLICY "reader_select" ON "verification" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "verification" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "verification" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "verification" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "verification" TO xianlan_unit USING (county_id = xl_county() and shown_to = xl_unit() and outcome is not null);--> statement-breakpoint
ALTER POLICY "reader_select" ON "visit" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "visit" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "visit" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "visit" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "visit" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "visit" TO xianlan_unit USING (county_id = xl_county() and unit_id = xl_unit() and state = 'done');--> statement-breakpoint
ALTER POLICY "reader_select" ON "visit_check" TO xianlan_reader USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_select" ON "visit_check" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_insert" ON "visit_check" TO xianlan_writer WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_update" ON "visit_check" TO xianlan_writer USING (county_id = xl_county()) WITH CHECK (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "writer_delete" ON "visit_check" TO xianlan_writer USING (county_id = xl_county());--> statement-breakpoint
ALTER POLICY "unit_select" ON "visit_check" TO xianlan_unit USING (county_id = xl_county() and exists (select 1 from visit v where v.county_id = xl_county() and v.id = visit_id));
