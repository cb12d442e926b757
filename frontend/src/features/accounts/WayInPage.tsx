import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { choosePassword } from "@/api/auth";
import { useMe } from "@/api/me";
import { Page, Section } from "@/ui/Page";
import { Fetched } from "@/ui/States";
import { NewPassword } from "./NewPassword";
import { Passkeys } from "./Passkeys";
import classes from "./accounts.module.css";

/** After the first offer was accepted by a link: how one comes back. */
export function WayInPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  return (
    <Page
      title={t`How you sign in from now on`}
      lead={<Trans>You are on the project. The link of the message works no more: choose a password, or a passkey of this device.</Trans>}
    >
      <Fetched query={me}>
        {(person) => (
          <Section title={<Trans>Password</Trans>} note={person && <bdi>{person.email}</bdi>}>
            <div className={classes.narrow}>
              <NewPassword save={choosePassword} onSaved={() => void navigate({ to: "/my-profile" })} />
            </div>
          </Section>
        )}
      </Fetched>
      <Section title={<Trans>Passkeys</Trans>} note={<Trans>Sign in with this device instead of a password.</Trans>}>
        <Passkeys />
      </Section>
    </Page>
  );
}
