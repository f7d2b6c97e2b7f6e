CREATE POLICY "unit_update" ON "finding_extension" AS PERMISSIVE FOR UPDATE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id) and outcome is null and decided_at is null and decided_by is null and decided_by_name = '' and decision_reason = '') WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id) and outcome = 'lapsed' and decided_by is null and decision_reason = '');--> statement-breakpoint
CREATE POLICY "unit_update" ON "finding_long_term" AS PERMISSIVE FOR UPDATE TO "xianlan_unit" USING (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id) and outcome is null and decided_at is null and decided_by is null and decided_by_name = '' and decision_reason = '') WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id) and outcome = 'lapsed' and decided_by is null and decision_reason = '');--> statement-breakpoint
ALTER POLICY "unit_insert" ON "finding_dispute" TO xianlan_unit WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id) and asked_by = (select nullif(current_setting('xl.account', true), '')::uuid) and outcome is null and decided_at is null and decided_by is null and decided_by_name = '' and decision_reason = '');--> statement-breakpoint
ALTER POLICY "unit_insert" ON "finding_extension" TO xianlan_unit WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id) and asked_by = (select nullif(current_setting('xl.account', true), '')::uuid) and outcome is null and decided_at is null and decided_by is null and decided_by_name = '' and decision_reason = '' and granted_due_on is null);--> statement-breakpoint
ALTER POLICY "unit_insert" ON "finding_long_term" TO xianlan_unit WITH CHECK (county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and exists (select 1 from finding f where f.county_id = (select nullif(current_setting('xl.county', true), '')::uuid) and f.id = finding_id) and asked_by = (select nullif(current_setting('xl.account', true), '')::uuid) and outcome is null and decided_at is null and decided_by is null and decided_by_name = '' and decision_reason = '');--> statement-breakpoint
-- Row security says which rows a unit may write, not what it may write into them. These are the deeds
-- of a unit: the states a finding passes between, and the columns each deed changes. A test derives the
-- same list from the lifecycle table of the domain.
CREATE FUNCTION xianlan_unit_deeds() RETURNS TABLE (from_state text, to_state text, columns text[])
LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('issued', 'rectifying', ARRAY['acknowledged_on', 'responsible_leader', 'responsible_person']),
    ('issued', 'disputed', ARRAY['clock_stopped_on', 'days_used', 'late']),
    ('rectifying', 'closure_requested', ARRAY['clock_stopped_on', 'days_used', 'late', 'review_due_on',
      'taken_by', 'taken_by_name', 'closure_proposed_by', 'long_term_asked_by', 'extension_asked_by']),
    ('long_term', 'closure_requested', ARRAY['clock_stopped_on', 'days_used', 'late', 'review_due_on',
      'taken_by', 'taken_by_name', 'closure_proposed_by', 'long_term_asked_by', 'extension_asked_by']),
    ('rectifying', 'rectifying', ARRAY['extension_asked_by', 'long_term_asked_by']),
    ('long_term', 'long_term', ARRAY['due_on', 'late'])
$$;
--> statement-breakpoint
CREATE FUNCTION xianlan_bound_unit_deed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  me constant uuid := nullif(current_setting('xl.account', true), '')::uuid;
  today constant date := (NEW.updated_at AT TIME ZONE 'Asia/Shanghai')::date;
  may text[];
  touched text;
  fits boolean;
BEGIN
  SELECT deed.columns INTO may FROM xianlan_unit_deeds() deed
    WHERE deed.from_state = OLD.state AND deed.to_state = NEW.state;
  IF may IS NULL THEN
    RAISE EXCEPTION 'no deed of a unit leads from % to %', OLD.state, NEW.state
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- The generated sort key is not computed yet.
  SELECT written.key INTO touched FROM jsonb_each(to_jsonb(NEW)) written
    WHERE written.value IS DISTINCT FROM to_jsonb(OLD) -> written.key
      AND written.key <> ALL (may || ARRAY['state', 'version', 'updated_at', 'updated_by_name', 'sort_due'])
    LIMIT 1;
  IF touched IS NOT NULL THEN
    RAISE EXCEPTION 'no deed of a unit from % to % changes %', OLD.state, NEW.state, touched
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  fits := NEW.version = OLD.version + 1 AND CASE
    WHEN NEW.state = 'disputed' OR NEW.state = 'closure_requested' THEN
      -- The clock stops once, forgets no day, and late stays late.
      NEW.clock_stopped_on IS NOT NULL AND OLD.clock_stopped_on IS NULL
      AND NEW.clock_stopped_on >= OLD.clock_started_on AND NEW.days_used >= OLD.days_used
      AND NEW.late = (OLD.late OR NEW.clock_stopped_on > OLD.due_on)
      AND (NEW.state = 'disputed' OR (NEW.review_due_on >= NEW.clock_stopped_on
        AND NEW.taken_by IS NULL AND NEW.taken_by_name = '' AND NEW.closure_proposed_by IS NULL
        AND NEW.long_term_asked_by IS NULL AND NEW.extension_asked_by IS NULL))
    WHEN OLD.state = 'issued' THEN NEW.acknowledged_on IS NOT NULL
    WHEN NEW.state = 'rectifying' THEN
      -- A wish is stated in one's own name, and only where none waits.
      (NEW.extension_asked_by IS NOT DISTINCT FROM OLD.extension_asked_by
        OR (OLD.extension_asked_by IS NULL AND NEW.extension_asked_by = me AND OLD.extensions_granted < 2))
      AND (NEW.long_term_asked_by IS NOT DISTINCT FROM OLD.long_term_asked_by
        OR (OLD.long_term_asked_by IS NULL AND NEW.long_term_asked_by = me))
    ELSE
      -- The next check-in lies at most at the end of the next quarter, holidays included.
      NEW.due_on BETWEEN OLD.due_on AND greatest(OLD.due_on, today + 200)
      AND NEW.late = (OLD.late OR today > OLD.due_on)
  END;
  IF fits IS NOT TRUE THEN
    RAISE EXCEPTION 'a unit''s deed from % to % does not hold together', OLD.state, NEW.state
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER finding_unit_deeds BEFORE UPDATE ON finding
  FOR EACH ROW WHEN (current_user = 'xianlan_unit') EXECUTE FUNCTION xianlan_bound_unit_deed();
