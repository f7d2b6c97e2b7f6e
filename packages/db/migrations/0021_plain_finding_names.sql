-- One word for one thing: a finding's run is a cycle, what one side asks and another decides is a
-- request, a verification is started. Rows, policies, indexes and checks follow a rename by themselves.
ALTER TABLE "finding" RENAME COLUMN "round" TO "cycle";--> statement-breakpoint
ALTER TABLE "finding" RENAME COLUMN "taken_by" TO "verification_started_by";--> statement-breakpoint
ALTER TABLE "finding" RENAME COLUMN "taken_by_name" TO "verification_started_by_name";--> statement-breakpoint
ALTER TABLE "finding" RENAME COLUMN "long_term_asked_by" TO "long_term_requested_by";--> statement-breakpoint
ALTER TABLE "finding" RENAME COLUMN "reopen_asked_by" TO "reopen_requested_by";--> statement-breakpoint
ALTER TABLE "finding" RENAME COLUMN "extension_asked_by" TO "extension_requested_by";--> statement-breakpoint
ALTER TABLE "finding" RENAME COLUMN "veto_asked_by" TO "veto_requested_by";--> statement-breakpoint
ALTER TABLE "finding_measure" RENAME COLUMN "round" TO "cycle";--> statement-breakpoint
ALTER TABLE "finding_round" RENAME TO "finding_cycle";--> statement-breakpoint
ALTER TABLE "finding_cycle" RENAME COLUMN "round" TO "cycle";--> statement-breakpoint
ALTER TABLE "finding_cycle" RENAME CONSTRAINT "finding_round_county_id_finding_id_round_pk" TO "finding_cycle_county_id_finding_id_cycle_pk";--> statement-breakpoint
ALTER TABLE "finding_cycle" RENAME CONSTRAINT "finding_round_county_id_finding_id_finding_county_id_id_fk" TO "finding_cycle_county_id_finding_id_finding_county_id_id_fk";--> statement-breakpoint
ALTER TABLE "finding_extension" RENAME COLUMN "asked_at" TO "requested_at";--> statement-breakpoint
ALTER TABLE "finding_extension" RENAME COLUMN "asked_by" TO "requested_by";--> statement-breakpoint
ALTER TABLE "finding_extension" RENAME COLUMN "asked_by_name" TO "requested_by_name";--> statement-breakpoint
ALTER TABLE "finding_dispute" RENAME COLUMN "asked_at" TO "requested_at";--> statement-breakpoint
ALTER TABLE "finding_dispute" RENAME COLUMN "asked_by" TO "requested_by";--> statement-breakpoint
ALTER TABLE "finding_dispute" RENAME COLUMN "asked_by_name" TO "requested_by_name";--> statement-breakpoint
ALTER TABLE "finding_veto" RENAME COLUMN "asked_at" TO "requested_at";--> statement-breakpoint
ALTER TABLE "finding_veto" RENAME COLUMN "asked_by" TO "requested_by";--> statement-breakpoint
ALTER TABLE "finding_veto" RENAME COLUMN "asked_by_name" TO "requested_by_name";--> statement-breakpoint
ALTER TABLE "finding_long_term" RENAME COLUMN "asked_at" TO "requested_at";--> statement-breakpoint
ALTER TABLE "finding_long_term" RENAME COLUMN "asked_by" TO "requested_by";--> statement-breakpoint
ALTER TABLE "finding_long_term" RENAME COLUMN "asked_by_name" TO "requested_by_name";--> statement-breakpoint
ALTER TABLE "finding_reopening" RENAME COLUMN "asked_at" TO "requested_at";--> statement-breakpoint
ALTER TABLE "finding_reopening" RENAME COLUMN "asked_by" TO "requested_by";--> statement-breakpoint
ALTER TABLE "finding_reopening" RENAME COLUMN "asked_by_name" TO "requested_by_name";--> statement-breakpoint
ALTER TABLE "verification" RENAME COLUMN "taken_at" TO "started_at";--> statement-breakpoint
ALTER TABLE "verification" RENAME COLUMN "taken_by" TO "started_by";--> statement-breakpoint
ALTER TABLE "verification" RENAME COLUMN "taken_by_name" TO "started_by_name";--> statement-breakpoint
DROP TRIGGER finding_unit_deeds ON finding;--> statement-breakpoint
DROP FUNCTION xianlan_bound_unit_deed();--> statement-breakpoint
DROP FUNCTION xianlan_unit_deeds();--> statement-breakpoint
-- The states between which an action of a unit leads, and the columns it writes. The list is the
-- domain's: it is written into this function after each migration, and until then nothing is allowed.
CREATE FUNCTION xianlan_unit_actions() RETURNS TABLE (from_state text, to_state text, columns text[])
LANGUAGE sql IMMUTABLE AS $$
  SELECT NULL::text, NULL::text, NULL::text[] WHERE false
$$;
--> statement-breakpoint
-- Row security says which rows a unit may write, not what it may write into them.
CREATE FUNCTION xianlan_bound_unit_action() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  me constant uuid := nullif(current_setting('xl.account', true), '')::uuid;
  today constant date := (NEW.updated_at AT TIME ZONE 'Asia/Shanghai')::date;
  may text[];
  touched text;
  fits boolean;
BEGIN
  SELECT action.columns INTO may FROM xianlan_unit_actions() action
    WHERE action.from_state = OLD.state AND action.to_state = NEW.state;
  IF may IS NULL THEN
    RAISE EXCEPTION 'no action of a unit leads from % to %', OLD.state, NEW.state
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- The generated sort key is not computed yet.
  SELECT written.key INTO touched FROM jsonb_each(to_jsonb(NEW)) written
    WHERE written.value IS DISTINCT FROM to_jsonb(OLD) -> written.key
      AND written.key <> ALL (may || ARRAY['state', 'version', 'updated_at', 'updated_by_name', 'sort_due'])
    LIMIT 1;
  IF touched IS NOT NULL THEN
    RAISE EXCEPTION 'no action of a unit from % to % changes %', OLD.state, NEW.state, touched
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  fits := NEW.version = OLD.version + 1 AND CASE
    WHEN NEW.state = 'disputed' OR NEW.state = 'closure_requested' THEN
      -- The clock stops once, forgets no day, and late stays late.
      NEW.clock_stopped_on IS NOT NULL AND OLD.clock_stopped_on IS NULL
      AND NEW.clock_stopped_on >= OLD.clock_started_on AND NEW.days_used >= OLD.days_used
      AND NEW.late = (OLD.late OR NEW.clock_stopped_on > OLD.due_on)
      AND (NEW.state = 'disputed' OR (NEW.review_due_on >= NEW.clock_stopped_on
        AND NEW.verification_started_by IS NULL AND NEW.verification_started_by_name = ''
        AND NEW.closure_proposed_by IS NULL
        AND NEW.long_term_requested_by IS NULL AND NEW.extension_requested_by IS NULL))
    WHEN OLD.state = 'issued' THEN NEW.acknowledged_on IS NOT NULL
    WHEN NEW.state = 'rectifying' THEN
      -- A request is made in one's own name, and only where none waits.
      (NEW.extension_requested_by IS NOT DISTINCT FROM OLD.extension_requested_by
        OR (OLD.extension_requested_by IS NULL AND NEW.extension_requested_by = me AND OLD.extensions_granted < 2))
      AND (NEW.long_term_requested_by IS NOT DISTINCT FROM OLD.long_term_requested_by
        OR (OLD.long_term_requested_by IS NULL AND NEW.long_term_requested_by = me))
    ELSE
      -- The next check-in lies at most at the end of the next quarter, holidays included.
      NEW.due_on BETWEEN OLD.due_on AND greatest(OLD.due_on, today + 200)
      AND NEW.late = (OLD.late OR today > OLD.due_on)
  END;
  IF fits IS NOT TRUE THEN
    RAISE EXCEPTION 'a unit''s action from % to % does not hold together', OLD.state, NEW.state
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER finding_unit_actions BEFORE UPDATE ON finding
  FOR EACH ROW WHEN (current_user = 'xianlan_unit') EXECUTE FUNCTION xianlan_bound_unit_action();
