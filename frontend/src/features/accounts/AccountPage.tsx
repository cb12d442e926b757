import { Trans, useLingui } from "@lingui/react/macro";
import { useMe } from "@/api/me";
import { Page, Section } from "@/ui/Page";
import { Fetched } from "@/ui/States";
import { ApiKeys } from "./ApiKeys";
import { Passkeys } from "./Passkeys";
import { PasswordForm } from "./PasswordForm";
import { RecoveryCodes } from "./RecoveryCodes";
import { Sessions } from "./Sessions";
import { SettingsForm } from "./SettingsForm";
import { Totp } from "./Totp";

export function AccountPage() {
  const { t } = useLingui();
  const me = useMe();
  return (
    <Page title={t`Account and security`} lead={me.data?.email}>
      <Fetched query={me}>
        {(person) =>
          person && (
            <>
              <Section title={<Trans>You</Trans>}>
                <SettingsForm me={person} />
              </Section>
              <Section title={<Trans>Password</Trans>}>
                <PasswordForm />
              </Section>
              <Section
                title={<Trans>Authenticator app</Trans>}
                note={<Trans>A second factor: a code of six digits from an app on your phone, asked for after the password.</Trans>}
              >
                <Totp />
              </Section>
              <Section title={<Trans>Passkeys</Trans>} note={<Trans>Sign in with this device instead of a password.</Trans>}>
                <Passkeys />
              </Section>
              <Section title={<Trans>Recovery codes</Trans>} note={<Trans>Each lets you in once when the phone is lost. Keep them on paper.</Trans>}>
                <RecoveryCodes />
              </Section>
              <Section title={<Trans>Where you are signed in</Trans>}>
                <Sessions />
              </Section>
              <Section title={<Trans>API keys</Trans>} note={<Trans>For programmes that act for you in one organisation. A key is shown once.</Trans>}>
                <ApiKeys me={person} />
              </Section>
            </>
          )
        }
      </Fetched>
    </Page>
  );
}
