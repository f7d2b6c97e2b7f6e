-- Roles of different groups exclude each other. Only new rows are looked at: accounts of earlier
-- installations that hold both keep working until somebody edits them.
CREATE FUNCTION xianlan_role_group(role text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE role WHEN 'admin' THEN 'administration' WHEN 'auditor' THEN 'audit' ELSE 'content' END
$$;
--> statement-breakpoint
CREATE FUNCTION xianlan_check_role_groups() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM account_role r
    WHERE r.county_id = NEW.county_id AND r.account_id = NEW.account_id
      AND xianlan_role_group(r.role) <> xianlan_role_group(NEW.role)
  ) THEN
    RAISE EXCEPTION 'roles of different groups exclude each other'
      USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER account_role_groups AFTER INSERT OR UPDATE ON account_role
  FOR EACH ROW EXECUTE FUNCTION xianlan_check_role_groups();
