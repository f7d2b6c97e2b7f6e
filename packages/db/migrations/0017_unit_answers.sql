ALTER POLICY "unit_update" ON "attachment" TO xianlan_unit USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and uploaded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and visit_check_id is null and (num_nonnulls(finding_id, activity_id, entry_id, assessment_id, objection_id, correction_id, visit_check_id, self_check_id) = 0 or ((county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id)) or exists (select 1 from activity x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = activity_id) or exists (select 1 from entry x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = entry_id) or exists (select 1 from assessment x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = assessment_id) or exists (select 1 from objection x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = objection_id) or exists (select 1 from correction x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = correction_id) or exists (select 1 from visit_check x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = visit_check_id) or exists (select 1 from self_check x where x.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and x.id = self_check_id))));--> statement-breakpoint
ALTER POLICY "unit_insert" ON "notice" TO xianlan_unit WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and caused_by = (select nullif(current_setting('xl.account', true), '')::uuid) and (unit_id is null or unit_id = (select nullif(current_setting('xl.unit', true), '')::uuid)) and (account_id is null or (exists (select 1 from finding_escalation e where e.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and e.issued_by = account_id) or exists (select 1 from self_check s where s.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and s.sent_by = account_id))));--> statement-breakpoint
ALTER POLICY "unit_insert" ON "finding_check_in" TO xianlan_unit WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id and f.state = 'long_term') and recorded_by = (select nullif(current_setting('xl.account', true), '')::uuid) and late = ((recorded_at at time zone 'Asia/Shanghai')::date > due_on));--> statement-breakpoint
ALTER POLICY "unit_insert" ON "finding_milestone" TO xianlan_unit WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding_long_term l where l.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and l.id = long_term_id and l.finding_id = finding_milestone.finding_id and l.asked_by = (select nullif(current_setting('xl.account', true), '')::uuid) and l.outcome is null) and done_on is null);--> statement-breakpoint
ALTER POLICY "unit_update" ON "finding_milestone" TO xianlan_unit USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id and f.state = 'long_term') and done_on is null) WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id and f.state = 'long_term') and done_on is not null);--> statement-breakpoint
ALTER POLICY "unit_insert" ON "finding_event" TO xianlan_unit WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id) and not internal and account_id = (select nullif(current_setting('xl.account', true), '')::uuid));--> statement-breakpoint
-- Row security says which of the county's rows a unit may answer, not what it may rewrite in them. The
-- arguments are the columns an answer consists of; the version counts on by one.
CREATE FUNCTION xianlan_bound_unit_answer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched text;
BEGIN
  SELECT written.key INTO touched FROM jsonb_each(to_jsonb(NEW)) written
    WHERE written.value IS DISTINCT FROM to_jsonb(OLD) -> written.key
      AND written.key <> 'version' AND written.key <> ALL (TG_ARGV)
    LIMIT 1;
  IF touched IS NOT NULL OR NEW.version IS DISTINCT FROM OLD.version + 1 THEN
    RAISE EXCEPTION 'a unit does not change % of %', coalesce(touched, 'version'), TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER finding_escalation_unit_answer BEFORE UPDATE ON finding_escalation
  FOR EACH ROW WHEN (current_user = 'xianlan_unit')
  EXECUTE FUNCTION xianlan_bound_unit_answer('reply', 'replied_at', 'replied_by_name');
--> statement-breakpoint
CREATE TRIGGER self_check_unit_answer BEFORE UPDATE ON self_check
  FOR EACH ROW WHEN (current_user = 'xianlan_unit')
  EXECUTE FUNCTION xianlan_bound_unit_answer('checked', 'failed', 'answer', 'answered_at', 'answered_by_name');
--> statement-breakpoint
CREATE TRIGGER finding_milestone_unit_answer BEFORE UPDATE ON finding_milestone
  FOR EACH ROW WHEN (current_user = 'xianlan_unit')
  EXECUTE FUNCTION xianlan_bound_unit_answer('done_on');
--> statement-breakpoint
CREATE TRIGGER finding_measure_unit_answer BEFORE UPDATE ON finding_measure
  FOR EACH ROW WHEN (current_user = 'xianlan_unit')
  EXECUTE FUNCTION xianlan_bound_unit_answer('done_on', 'result');
--> statement-breakpoint
CREATE TRIGGER finding_extension_unit_lapse BEFORE UPDATE ON finding_extension
  FOR EACH ROW WHEN (current_user = 'xianlan_unit')
  EXECUTE FUNCTION xianlan_bound_unit_answer('outcome', 'decided_at');
--> statement-breakpoint
CREATE TRIGGER finding_long_term_unit_lapse BEFORE UPDATE ON finding_long_term
  FOR EACH ROW WHEN (current_user = 'xianlan_unit')
  EXECUTE FUNCTION xianlan_bound_unit_answer('outcome', 'decided_at');
