import { refused } from "../../errors.ts";
import { violatedUnique } from "../../unique-violation.ts";

/** Turns a double username or mobile number into the field's error; passes on anything else. */
export function refuseTakenUsername(error: unknown): never {
  const constraint = violatedUnique(error) ?? "";
  if (constraint.includes("username")) throw refused("这个用户名已被使用，请换一个", "username");
  if (constraint.includes("mobile")) throw refused("这个手机号已用于另一个账号", "mobile");
  throw error;
}
