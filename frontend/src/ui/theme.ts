import { createTheme, type CSSVariablesResolver } from "@mantine/core";

const pine = ["#eaf5f2", "#d5e9e4", "#a9d3c9", "#79bcad", "#52a795", "#399a86", "#2a8f7b", "#1c7c6a", "#17645a", "#0c5348"] as const;

const families = '"Noto Sans", "Noto Sans Arabic", system-ui, sans-serif';

export const theme = createTheme({
  primaryColor: "pine",
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  luminanceThreshold: 0.36,
  colors: { pine: [...pine] },
  fontFamily: families,
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", "DejaVu Sans Mono", Menlo, monospace',
  headings: { fontFamily: families, fontWeight: "600" },
  defaultRadius: "sm",
  radius: { sm: "6px", md: "8px" },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  // By name: through the components themselves every page would load those of all pages.
  components: {
    Button: { defaultProps: { size: "sm" } },
    Anchor: { defaultProps: { underline: "always" } },
    TextInput: { defaultProps: { size: "sm" } },
    PasswordInput: { defaultProps: { size: "sm" } },
    Textarea: { defaultProps: { size: "sm", autosize: true } },
  },
});

/** Mantine's own colours follow our tokens, so that there is one palette. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    "--mantine-color-body": "var(--paper)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-soft)",
    "--mantine-color-default": "var(--surface)",
    "--mantine-color-default-hover": "var(--wash)",
    "--mantine-color-default-border": "var(--line-strong)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-error": "var(--bad)",
    "--mantine-color-placeholder": "var(--ink-soft)",
  };
  const night = {
    "--mantine-color-dark-4": "var(--line-strong)",
    "--mantine-color-dark-5": "var(--wash)",
    "--mantine-color-dark-6": "var(--surface)",
    "--mantine-color-dark-7": "var(--paper)",
  };
  return { variables: {}, light: shared, dark: { ...shared, ...night } };
};
