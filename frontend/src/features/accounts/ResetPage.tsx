import { Trans, useLingui } from "@lingui/react/macro";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { checkResetKey, resetPassword } from "@/api/auth";
import { Refusal } from "@/api/http";
import { OpenPage } from "@/ui/OpenPage";
import { Failure, Loading } from "@/ui/States";
import { NewPassword } from "./NewPassword";
import classes from "./accounts.module.css";

/** Where the link of the message leads. The key stands behind the # of the address, which reaches no server and no log. */
export function ResetPage() {
  const { t } = useLingui();
  useDocumentTitle(`${t`New password`} · Preceptor`);
  const [key] = useState(() => decodeURIComponent(location.hash.slice(1)));
  const [set, setSet] = useState(false);
  const checked = useQuery({ queryKey: ["reset-key", key], queryFn: () => checkResetKey(key), retry: false, staleTime: Infinity });
  return (
    <OpenPage>
      <h1 className={classes.signInTitle}>
        <Trans>New password</Trans>
      </h1>
      {set ? (
        <p role="status">
          <Trans>Your password is set. Sign in with it.</Trans>
        </p>
      ) : checked.isPending ? (
        <Loading />
      ) : checked.error instanceof Refusal ? (
        <p role="alert">
          <Trans>This link was used, is older than a day, or is not complete.</Trans>{" "}
          <Link to="/account/forgotten">
            <Trans>Ask for a new one</Trans>
          </Link>
        </p>
      ) : checked.error ? (
        <Failure error={checked.error} retry={() => void checked.refetch()} />
      ) : (
        <NewPassword save={(password) => resetPassword(key, password)} onSaved={() => setSet(true)} />
      )}
      <p className={classes.below}>
        <Link to="/sign-in">
          <Trans>Sign in</Trans>
        </Link>
      </p>
    </OpenPage>
  );
}
