const slot = "xianlan.field";

/** Account whose visits this device shows without a connection; null after signing out. */
export function fieldOwner(): string | null {
  return window.localStorage.getItem(slot);
}

export function rememberFieldOwner(accountId: string): void {
  window.localStorage.setItem(slot, accountId);
}

export function forgetFieldOwner(): void {
  window.localStorage.removeItem(slot);
}
