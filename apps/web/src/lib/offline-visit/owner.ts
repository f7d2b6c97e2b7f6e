const storageKey = "xianlan.field";

/** Account whose visits this device shows without a connection; null after signing out. */
export function deviceOwner(): string | null {
  return window.localStorage.getItem(storageKey);
}

export function rememberDeviceOwner(accountId: string): void {
  window.localStorage.setItem(storageKey, accountId);
}

export function forgetDeviceOwner(): void {
  window.localStorage.removeItem(storageKey);
}
