export { AccountView } from "./account-view.tsx";
export { ChangePasswordView } from "./change-password-view.tsx";
