import { type Role, roleLabels, roles, unitRoles } from "@xianlan/domain";
import { Checkbox, Fieldset, Notice } from "@xianlan/ui";

const isUnitRole = (role: Role) => (unitRoles as readonly Role[]).includes(role);

/** The roles that fit where the account belongs: to a unit, or to the county. */
export function RoleChoice(props: {
  ofUnit: boolean;
  value: readonly Role[];
  error: string | undefined;
  onChange: (roles: Role[]) => void;
}) {
  const { ofUnit, value, error, onChange } = props;
  const offered = roles.filter((role) => isUnitRole(role) === ofUnit);
  return (
    <Fieldset legend="角色" hint="可以多选">
      {error && <Notice kind="warning" title={error} />}
      {offered.map((role) => (
        <Checkbox
          key={role}
          label={roleLabels[role]}
          aria-invalid={error ? true : undefined}
          checked={value.includes(role)}
          onChange={(event) =>
            onChange(
              event.target.checked ? [...value, role] : value.filter((each) => each !== role),
            )
          }
        />
      ))}
    </Fieldset>
  );
}
