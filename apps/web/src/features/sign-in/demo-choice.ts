import { type Role, roles } from "@xianlan/domain/account";

/** An account the demonstration offers a button for. */
export type DemoChoice = { username: string; roles: readonly Role[]; unit: string | null };

/** What each role does here, for someone who has never seen the product. */
export const roleDescriptions = {
  leader: "看全县整改进度，批准长期坚持",
  office: "交办问题、核查验收、销号",
  inspector: "登记问题、实地核查、提出销号",
  unit_lead: "签收、申请销号、提出异议",
  unit_clerk: "填报整改措施、进展和佐证",
  admin: "管理单位、点位和账号，不看业务内容",
  auditor: "查阅审计日志，不看业务内容",
} as const satisfies Record<Role, string>;

/** The first account of each role, in the order the roles are named in. */
export function firstOfEachRole(
  choices: readonly DemoChoice[],
): { role: Role; choice: DemoChoice }[] {
  return roles.flatMap((role) => {
    const choice = choices.find((each) => each.roles[0] === role);
    return choice === undefined ? [] : [{ role, choice }];
  });
}
