import {
  excludingRole,
  exclusionRule,
  type Role,
  roleConflict,
  roleLabels,
  roles,
  unitRoles,
} from "@xianlan/domain/account";
import { Checkbox, Fieldset, Notice } from "@xianlan/ui";

const isUnitRole = (role: Role) => (unitRoles as readonly Role[]).includes(role);

/** The roles that fit where the account belongs: to a unit, or to the county. */
export function RoleChoice(props: {
  ofUnit: boolean;
  /** The account of the person at the screen: its roles are another administrator's to change. */
  own: boolean;
  value: readonly Role[];
  error: string | undefined;
  onChange: (roles: Role[]) => void;
}) {
  const { ofUnit, own, value, error, onChange } = props;
  const offered = roles.filter((role) => isUnitRole(role) === ofUnit);
  const hint = own
    ? "自己的角色由另一名系统管理员修改"
    : ofUnit
      ? "可以多选"
      : `可以多选；${exclusionRule}`;
  // An earlier version allowed roles that exclude each other; all chosen ones stay visible to be removed.
  const conflict = roleConflict(value);
  return (
    <Fieldset legend="角色" hint={hint}>
      {(error ?? conflict) && <Notice kind="warning" title={error ?? conflict} />}
      {offered.map((role) => {
        const excluding = value.includes(role) ? null : excludingRole(value, role);
        return (
          <Checkbox
            key={role}
            label={roleLabels[role]}
            hint={excluding === null ? undefined : `与已选的“${roleLabels[excluding]}”互斥`}
            aria-invalid={error ? true : undefined}
            disabled={own || excluding !== null}
            checked={value.includes(role)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...value, role] : value.filter((each) => each !== role),
              )
            }
          />
        );
      })}
    </Fieldset>
  );
}
