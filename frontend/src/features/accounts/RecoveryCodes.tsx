import { Button } from "@mantine/core";
import { Plural, Trans } from "@lingui/react/macro";
import { useState } from "react";
import { recoveryCodes } from "@/api/auth";
import { Fetched } from "@/ui/States";
import { useAuthenticators, useForgetAuthenticators } from "./queries";
import { ErrorLine } from "./SignInForm";
import { useSecured } from "@/ui/useSecured";
import classes from "./accounts.module.css";

export function RecoveryCodes() {
  const forget = useForgetAuthenticators();
  const [codes, setCodes] = useState<string[] | null>(null);
  const renew = useSecured(
    () => recoveryCodes(true),
    (fresh) => {
      setCodes(fresh);
      forget();
    },
  );
  return (
    <Fetched query={useAuthenticators()}>
      {(authenticators) => {
        const held = authenticators.find(({ type }) => type === "recovery_codes");
        const guarded = authenticators.some(({ type }) => type === "totp" || type === "webauthn");
        return (
          <>
            {codes && (
              <ul className={classes.codes} dir="ltr">
                {codes.map((code) => (
                  <li key={code}>{code}</li>
                ))}
              </ul>
            )}
            {held && !codes && (
              <p className={classes.soft}>
                <Plural value={held.unused_code_count ?? 0} one="# code is left." other="# codes are left." />
              </p>
            )}
            {guarded ? (
              <Button variant="default" loading={renew.pending} onClick={() => renew.run(undefined)}>
                {held ? <Trans>Make new codes (the old ones end)</Trans> : <Trans>Make recovery codes</Trans>}
              </Button>
            ) : (
              <p className={classes.soft}>
                <Trans>They come with an authenticator app or a passkey; set one up first.</Trans>
              </p>
            )}
            <ErrorLine error={renew.error} />
            {renew.dialog}
          </>
        );
      }}
    </Fetched>
  );
}
