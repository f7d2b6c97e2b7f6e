import { randomInt } from "node:crypto";
import { type PasswordOwner, passwordProblem } from "@xianlan/domain/account";

export { hashPassword, verifyPassword } from "better-auth/crypto";

// Without 0 O 1 l I and their like: a first password is read out or copied from paper.
const alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const groups = 3;
const groupLength = 4;

function randomGroup(): string {
  return Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/** A random first password such as `Kf7m-Qx3p-Tw9r`: 69 bits, and within the rule for its owner. */
export function firstPassword(owner: PasswordOwner): string {
  const password = Array.from({ length: groups }, randomGroup).join("-");
  return passwordProblem(password, owner) === null ? password : firstPassword(owner);
}
