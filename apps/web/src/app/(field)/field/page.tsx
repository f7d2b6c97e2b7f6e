import { FieldView } from "../../../features/field/index.ts";

export const metadata = { title: "现场检查" };

export default function FieldPage() {
  return <FieldView />;
}
