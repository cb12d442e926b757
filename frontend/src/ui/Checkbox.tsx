import "@mantine/core/styles/Checkbox.css";

/** A box to tick, with its own styles: only pages that have one load them. */
export { Checkbox } from "@mantine/core";
