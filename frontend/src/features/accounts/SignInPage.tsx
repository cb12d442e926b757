import { Trans, useLingui } from "@lingui/react/macro";
import { useDocumentTitle } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { setSessionLost } from "@/api/signedOut";
import { SignInForm } from "./SignInForm";
import classes from "./accounts.module.css";

/** Pages that the server draws itself: the admin site and the printed statement. */
const servedOutside = /^\/(admin\/|statements\/\d+\/html)/;

export function SignInPage() {
  const { t } = useLingui();
  useDocumentTitle(`${t`Sign in`} · Preceptor`);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { then } = useSearch({ strict: false });
  const signedIn = () => {
    client.clear();
    setSessionLost(false);
    const target = then?.startsWith("/") && !then.startsWith("//") ? then : "/";
    if (servedOutside.test(target)) window.location.assign(target);
    else void navigate({ to: target });
  };
  return (
    <main className={classes.signIn} id="content">
      <h1 className={classes.signInTitle}>
        <Trans>Sign in</Trans>
      </h1>
      <p className={classes.signInLead}>
        <Trans>Accounts are made by the operator of this installation.</Trans>
      </p>
      <SignInForm onSignedIn={signedIn} />
      <p className={classes.below}>
        <Link to="/account/forgotten">
          <Trans>I have no password, or forgot it</Trans>
        </Link>
      </p>
    </main>
  );
}
