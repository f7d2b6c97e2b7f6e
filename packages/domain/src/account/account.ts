import { z } from "zod";
import {
  forbiddenCharactersText,
  isStorable,
  mutationInput,
  versionedInput,
} from "../input/mutation.ts";
import { type Role, roleConflict, roles, rolesFitUnit } from "./roles.ts";

export const roleSchema = z.enum(roles);

const mobilePattern = /^1[3-9]\d{9}$/;
const usernamePattern = /^[\p{sc=Han}a-z0-9][\p{sc=Han}a-z0-9._-]{1,29}$/u;

/** One spelling for what is typed in full or half width, in either case, with spaces around. */
export function foldSignInName(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

/** A mobile number as eleven digits; separators and +86 fall away. Other text comes back folded. */
export function foldMobile(typed: string): string {
  const plain = foldSignInName(typed).replace(/[\s-]/g, "");
  const national = plain.replace(/^(?:\+|00)?86(?=1)/, "");
  return mobilePattern.test(national) ? national : plain;
}

/** The number with its middle hidden, for lists and the audit log. */
export function maskMobile(mobile: string): string {
  return `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;
}

export const usernameInput = z
  .string()
  .transform(foldSignInName)
  .pipe(
    z
      .string()
      .regex(usernamePattern, "用户名为2至30个汉字、字母、数字，可含 . _ -")
      .refine((name) => !mobilePattern.test(name), "用户名不能是手机号，手机号请填在“手机号”一栏"),
  );

/** Eleven digits, or null for none. */
export const mobileInput = z
  .string()
  .nullable()
  .transform((typed) => foldMobile(typed ?? ""))
  .pipe(z.union([z.literal(""), z.string().regex(mobilePattern, "手机号应为11位数字，可以留空")]))
  .transform((mobile) => (mobile === "" ? null : mobile));

const personName = z.string().trim().min(2, "姓名至少2个字").max(30, "姓名不超过30个字");
const post = z.string().trim().max(40, "职务不超过40个字");

const rolesInput = z
  .array(roleSchema)
  .min(1, "至少选择一个角色")
  .max(4, "角色不超过4个")
  .superRefine((chosen: Role[], context) => {
    const message = roleConflict(chosen);
    if (message !== null) context.addIssue({ code: "custom", message });
  });

const duties = {
  name: personName,
  post,
  unitId: z.uuid("请选择单位").nullable(),
  roles: rolesInput,
};

const rolesRule = {
  message: "乡镇角色须归属一个单位，县级角色不归属单位，两类角色不能同时选",
  path: ["roles"],
};

/** The form of a new account; its first password is made by the system. */
export const newAccountFields = z
  .object({ ...duties, username: usernameInput, mobile: mobileInput })
  .refine(({ roles, unitId }) => rolesFitUnit(roles, unitId), rolesRule);
export const createAccountInput = z.intersection(mutationInput, newAccountFields);
export type CreateAccountInput = z.infer<typeof createAccountInput>;

/** What an administrator may change; a mobile number left out stays as it is. */
export const accountFields = z
  .object({ ...duties, mobile: mobileInput.optional() })
  .refine(({ roles, unitId }) => rolesFitUnit(roles, unitId), rolesRule);
export const editAccountInput = z.intersection(versionedInput, accountFields);
export type EditAccountInput = z.infer<typeof editAccountInput>;

/** Longer than any password may be, and short enough not to be work for the server. */
const typedPassword = (label: string) => z.string().min(1, `请输入${label}`).max(512, "密码过长");

export const signInInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, "请输入用户名或手机号")
    .max(100, "用户名过长")
    .refine(isStorable, forbiddenCharactersText),
  password: typedPassword("密码"),
});
export type SignInInput = z.infer<typeof signInInput>;

export const changePasswordFields = z.object({
  currentPassword: typedPassword("原密码"),
  newPassword: typedPassword("新密码"),
});
export const changePasswordInput = mutationInput.extend(changePasswordFields.shape);
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

/** The one-time link's form: the county and its first administrator. */
export const setupFields = z.object({
  countyName: z.string().trim().min(2, "县名至少2个字").max(40, "县名不超过40个字"),
  name: personName,
  username: usernameInput,
  password: typedPassword("密码"),
});
export const completeSetupInput = mutationInput.extend({
  token: z.string().min(20, "链接不完整，请完整复制后重新打开").max(100, "链接不正确"),
  ...setupFields.shape,
});
export type CompleteSetupInput = z.infer<typeof completeSetupInput>;
