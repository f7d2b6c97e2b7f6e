/** Whose password it is: none of these may be part of it. */
export type PasswordOwner = { name: string; username: string; mobile: string | null };

export const passwordLength = { min: 10, max: 128 } as const;

/** The rule in one sentence, shown before anything is typed. */
export const passwordRule =
  "至少10个字符，大写字母、小写字母、数字、其他字符中至少三类，不含本人姓名、用户名、手机号";

/** What guessers try first, already folded. A password built around one of these is refused. */
const guessedFirst = [
  "password",
  "passw0rd",
  "p@ssw0rd",
  "p@ssword",
  "qwerty",
  "asdfgh",
  "zxcvbn",
  "1q2w3e",
  "1qaz2wsx",
  "abc123",
  "abcd1234",
  "123456",
  "654321",
  "112233",
  "123123",
  "111111",
  "000000",
  "666666",
  "888888",
  "admin",
  "iloveyou",
  "woaini",
  "welcome",
  "xianlan",
] as const;

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u] as const;
const minCharacterClasses = 3;
const minDistinctCharacters = 5;

const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/**
 * Why a password may not be used, in a sentence that says what to change; null when it may. Length counts
 * code points; 64 and more are accepted. The rule is 等保 level 2 with the words guessers try first.
 */
export function passwordProblem(password: string, owner: PasswordOwner): string | null {
  const characters = [...password];
  const { min, max } = passwordLength;
  if (characters.length < min) return `密码至少${min}个字符，现在是${characters.length}个`;
  if (characters.length > max) return `密码不超过${max}个字符`;
  if (classes.filter((kind) => kind.test(password)).length < minCharacterClasses) {
    return "大写字母、小写字母、数字、其他字符中至少要有三类";
  }
  const folded = fold(password);
  if (new Set(folded).size < minDistinctCharacters) return "重复的字符太多，请换一个";
  const personal = [
    [owner.name, "姓名"],
    [owner.username, "用户名"],
    [owner.mobile ?? "", "手机号"],
  ] as const;
  for (const [personalText, label] of personal) {
    if (personalText.length > 1 && folded.includes(fold(personalText)))
      return `密码中不能含有本人${label}`;
  }
  if (guessedFirst.some((personalText) => folded.includes(personalText))) {
    return "密码中含有常被猜到的内容，请换一个";
  }
  return null;
}
