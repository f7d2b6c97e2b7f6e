/**
 * Why an action is refused. `permission` and `own_unit` are about the person, `state` and the other
 * guards' codes about the finding as it stands, `missing` and `invalid` about what was entered.
 * `field` is a dotted input path.
 */
export type Refusal = { code: string; message: string; field?: string };

/** An entered value that is not valid. */
export function invalid(field: string, message: string): Refusal {
  return { code: "invalid", field, message };
}

/** Something that is not there yet; null where it is. */
export function lacking(there: boolean, field: string, message: string): Refusal | null {
  return there ? null : { code: "missing", field, message };
}

/** The refusals among several results. */
export function gaps(...found: readonly (Refusal | null)[]): Refusal[] {
  return found.filter((one) => one !== null);
}
