export { Button, type ButtonProps, IconButton, type IconButtonProps } from "./button.tsx";
export {
  type ButtonClassOptions,
  type ButtonSize,
  type ButtonVariant,
  buttonClass,
  linkClass,
} from "./button-class.ts";
export { cx } from "./class-names.ts";
export { Combobox, type ComboboxProps } from "./combobox.tsx";
export { Dialog, DialogActions, DialogClose, type DialogProps } from "./dialog.tsx";
export {
  Field,
  type FieldControl,
  type FieldProps,
  Fieldset,
  type FieldsetProps,
  type FieldText,
} from "./field.tsx";
export * from "./icon.tsx";
export { Lamp, type LampProps, type LampTone } from "./lamp.tsx";
export { NumberField, type NumberFieldProps } from "./number-field.tsx";
export type { Option } from "./option.ts";
export { ScrollRegion, type ScrollRegionProps } from "./scroll-region.tsx";
export { Select, type SelectProps } from "./select.tsx";
export { Sentence } from "./sentence.tsx";
export { Spinner } from "./spinner.tsx";
export {
  type SortDirection,
  Table,
  TableEmpty,
  type TableProps,
  TBody,
  Td,
  type TdProps,
  THead,
  Th,
  type ThProps,
  Tr,
} from "./table.tsx";
export {
  DateField,
  type DateFieldProps,
  TextArea,
  type TextAreaProps,
  TextField,
  type TextFieldProps,
} from "./text-field.tsx";
