import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { setSessionLost, useSessionLost } from "@/api/signedOut";
import { loadWhole } from "@/i18n/language";
import { Dialog } from "@/ui/Dialog";
import { Loading } from "@/ui/States";
import { useQuiet } from "@/ui/useQuiet";
import { router } from "./router";

/** The bench has loaded neither the form nor its words. */
const SignInForm = lazy(async () => {
  const [{ SignInForm: Form }] = await Promise.all([import("@/features/accounts/SignInForm"), loadWhole()]);
  return { default: Form };
});

/** The session ended while somebody worked: they sign in over the page, and everything typed is still there. */
export function SignInAgain() {
  const { t } = useLingui();
  const lost = useSessionLost();
  const client = useQueryClient();
  const path = useRouterState({ router, select: (state) => state.location.pathname });
  const close = () => setSessionLost(false);
  const opened = useQuiet(lost && path !== "/sign-in");
  const done = () => {
    close();
    void client.invalidateQueries();
  };
  return (
    <Dialog opened={opened} onClose={close} title={t`Sign in again`}>
      <p>
        <Trans>Your session has ended. What you typed is kept in this browser.</Trans>
      </p>
      <Suspense fallback={<Loading />}>
        <SignInForm onSignedIn={done} />
      </Suspense>
    </Dialog>
  );
}
