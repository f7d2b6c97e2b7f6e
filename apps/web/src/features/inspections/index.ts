export { EditRoundView, NewRoundView } from "./round-form-view.tsx";
export { RoundView } from "./round-view.tsx";
export { RoundsView } from "./rounds-view.tsx";
