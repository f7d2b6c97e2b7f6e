export { RectificationView } from "./rectification-view.tsx";
