"use client";

import {
  accountFields,
  excludingRole,
  exclusionRule,
  newAccountFields,
  type Role,
  roleConflict,
  roleLabels,
  roles,
  unitRoles,
} from "@xianlan/domain/account";
import { Checkbox, Fieldset, Notice, type Option, Select, TextField, useToast } from "@xianlan/ui";
import { useActionForm } from "../../lib/forms/use-action-form.ts";
import { useAction } from "../../lib/trpc/use-action.ts";
import { compareRows, type RowField } from "./compare-rows.ts";
import type { FirstPassword } from "./one-time-password.tsx";
import { RowForm } from "./row-form.tsx";
import type { StoredAccount } from "./stored-account.ts";

const isUnitRole = (role: Role) => (unitRoles as readonly Role[]).includes(role);

/** The roles that fit where the account belongs: to a unit, or to the county. */
function RoleChoice(props: {
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

const COUNTY = "county";

type Values = Pick<StoredAccount, "name" | "post" | "unitId" | "roles" | "username"> & {
  /** As typed; left empty on an edit it stays what it is. */
  mobile: string;
  dropMobile: boolean;
};

const blank: Values = {
  name: "",
  post: "",
  unitId: null,
  roles: [],
  username: "",
  mobile: "",
  dropMobile: false,
};

/** One account; `account` null makes a new one, whose first password `onPassword` then shows. */
export function AccountForm(props: {
  account: StoredAccount | null;
  /** Id of the person's own account. */
  self: string;
  units: readonly Option<string>[];
  onDone: () => void;
  onPassword: (made: FirstPassword) => void;
}) {
  const { account, units } = props;
  const own = account?.id === props.self;
  const toast = useToast();
  const create = useAction("account.create");
  const edit = useAction("account.edit");
  const action = account === null ? create : edit;

  async function make(typed: Values): Promise<true | null> {
    const made = await create.run(newAccountFields.parse(typed));
    if (made === null) return null;
    props.onPassword({ ...made.account, password: made.password });
    return true;
  }
  async function change(values: Values, id: string, version: number): Promise<true | null> {
    const { mobile, ...others } = accountFields.parse(values);
    const keepsMobile = values.mobile.trim() === "" && !values.dropMobile;
    const typed = keepsMobile ? {} : { mobile: values.dropMobile ? null : (mobile ?? null) };
    const saved = await edit.run({ ...others, ...typed, id, version });
    if (saved === null) return null;
    toast({ title: `已保存${saved.name}的账号` });
    props.onDone();
    return true;
  }
  const form = useActionForm<Values, unknown, true>({
    initial: account === null ? blank : { ...account, mobile: "", dropMobile: false },
    schema: account === null ? newAccountFields : accountFields,
    action,
    version: account?.version ?? 1,
    send: (_, { version }, typed) =>
      account === null ? make(typed) : change(typed, account.id, version),
  });
  const { values, set, text, errorAt } = form;
  const unitName = (unitId: string | null) =>
    units.find((unit) => unit.value === unitId)?.label ?? "县级";
  const readable: readonly RowField<Values>[] = [
    { label: "姓名", read: ({ name }) => name },
    { label: "职务", read: ({ post }) => post },
    { label: "单位", read: ({ unitId }) => String(unitName(unitId)) },
    { label: "角色", read: ({ roles }) => roles.map((role) => roleLabels[role]).join("、") },
  ];
  return (
    <RowForm
      form={form}
      onCancel={props.onDone}
      submitLabel={account === null ? "添加账号" : "保存账号"}
      compare={(current) => compareRows(readable, values, current)}
    >
      <TextField label="姓名" required {...text("name")} />
      <TextField label="职务" hint="显示在办理记录里，可以留空" {...text("post")} />
      {account === null && (
        <TextField
          label="用户名"
          required
          hint="登录用，可用汉字，不分大小写，以后不能更改"
          autoCapitalize="none"
          {...text("username")}
        />
      )}
      <TextField
        label="手机号"
        inputMode="tel"
        hint={
          account?.mobile ? `现为${account.mobile}，不填则不变` : "登记后可用手机号登录，可以留空"
        }
        {...text("mobile")}
      />
      {account?.mobile && <Checkbox label="删除已登记的手机号" {...form.tick("dropMobile")} />}
      <Select
        label="单位"
        options={[{ value: COUNTY, label: "县级" }, ...units]}
        value={values.unitId ?? COUNTY}
        error={errorAt("unitId")}
        disabled={own}
        onValueChange={(unit) => set({ unitId: unit === COUNTY ? null : unit, roles: [] })}
      />
      <RoleChoice
        ofUnit={values.unitId !== null}
        own={own}
        value={values.roles}
        error={errorAt("roles")}
        onChange={(roles) => set({ roles })}
      />
    </RowForm>
  );
}
