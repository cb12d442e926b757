import { DirectionProvider, MantineProvider, useDirection } from "@mantine/core";
import { i18n } from "@lingui/core";
import { I18nProvider, useLingui } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect } from "react";
import { direction, firstLanguage, isLanguage } from "@/i18n/language";
import { cssVariables, theme } from "@/ui/theme";
import { queryClient } from "./queryClient";
import { router } from "./router";
import { SignInAgain } from "./SignInAgain";

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}

/** Mantine keeps its own idea of the direction; the language is the truth. */
function DirectionOfLanguage() {
  const { i18n: active } = useLingui();
  const { setDirection } = useDirection();
  useEffect(() => {
    if (isLanguage(active.locale)) setDirection(direction(active.locale));
  }, [active.locale, setDirection]);
  return null;
}

export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <DirectionProvider initialDirection={direction(firstLanguage())} detectDirection={false}>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={styleNonce}>
          <QueryClientProvider client={queryClient}>
            <DirectionOfLanguage />
            <RouterProvider router={router} />
            <SignInAgain />
          </QueryClientProvider>
        </MantineProvider>
      </DirectionProvider>
    </I18nProvider>
  );
}
