-- Table privileges follow the policies: a role is granted a command on a table exactly where a
-- policy bounds it, and every table of a county, and every table with a policy, is FORCEd.
-- Provisioning calls this after each migration, so a new table needs no grant of its own.
CREATE FUNCTION xianlan_apply_guards() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  guarded record;
  granted record;
BEGIN
  FOR guarded IN
    SELECT c.oid, c.relname FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND c.relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded.relname);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded.relname);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC, xianlan_app, xianlan_reader, xianlan_writer, '
      || 'xianlan_unit, xianlan_admin, xianlan_auditor, xianlan_jobs, xianlan_auth', guarded.relname);
    FOR granted IN
      SELECT p.cmd, r.role FROM pg_policies p, unnest(p.roles) AS r (role)
      WHERE p.schemaname = 'public' AND p.tablename = guarded.relname
    LOOP
      EXECUTE format('GRANT %s ON %I TO %I',
        CASE granted.cmd WHEN 'ALL' THEN 'SELECT, INSERT, UPDATE, DELETE' ELSE granted.cmd END,
        guarded.relname, granted.role);
    END LOOP;
  END LOOP;
END
$$;
--> statement-breakpoint
-- The audit log refuses change even to its owner; only dropping this trigger first would allow it.
CREATE FUNCTION xianlan_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION xianlan_refuse_change();
--> statement-breakpoint
CREATE TRIGGER finding_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON finding_event
  FOR EACH STATEMENT EXECUTE FUNCTION xianlan_refuse_change();
