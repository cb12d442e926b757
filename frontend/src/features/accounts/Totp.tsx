import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type FormEvent } from "react";
import { encode } from "uqr";
import { activateTotp, newTotp, removeTotp } from "@/api/auth";
import { When } from "@/ui/Figures";
import { Mark } from "@/ui/Marks";
import { Fetched } from "@/ui/States";
import { western } from "@/i18n/digits";
import { useAuthenticators, useForgetAuthenticators } from "./queries";
import { ErrorLine } from "./SignInForm";
import { useSecured } from "@/ui/useSecured";
import classes from "./accounts.module.css";

export function Totp() {
  const forget = useForgetAuthenticators();
  const [setup, setSetup] = useState<{ secret: string; url: string } | null>(null);
  const begin = useSecured(newTotp, setSetup);
  const end = useSecured(removeTotp, forget);
  const finish = () => {
    setSetup(null);
    forget();
  };
  return (
    <Fetched query={useAuthenticators()}>
      {(authenticators) => {
        const active = authenticators.find(({ type }) => type === "totp");
        return (
          <>
            {active ? (
              <div className={classes.row}>
                <Mark tone="good">
                  <span>
                    <Trans>On since</Trans> <When at={new Date(active.created_at * 1000).toISOString()} only="date" />
                  </span>
                </Mark>
                <Button variant="default" loading={end.pending} onClick={() => end.run(undefined)}>
                  <Trans>Turn off</Trans>
                </Button>
              </div>
            ) : setup ? (
              <TotpSetup {...setup} onDone={finish} />
            ) : (
              <Button variant="default" loading={begin.pending} onClick={() => begin.run(undefined)}>
                <Trans>Set up</Trans>
              </Button>
            )}
            <ErrorLine error={begin.error ?? end.error} />
            {begin.dialog}
            {end.dialog}
          </>
        );
      }}
    </Fetched>
  );
}

function TotpSetup({ secret, url, onDone }: { secret: string; url: string; onDone: () => void }) {
  const { t } = useLingui();
  const [code, setCode] = useState("");
  const activate = useSecured(() => activateTotp(code.replace(/\s/g, "")), onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    activate.run(undefined);
  };
  return (
    <div className={classes.narrow}>
      <QrCode text={url} label={t`QR code for the authenticator app`} />
      <p className={classes.soft}>
        <Trans>Scan this with the app, or type the key:</Trans>{" "}
        <bdi dir="ltr" className={classes.secret}>
          {secret}
        </bdi>
      </p>
      <form onSubmit={submit} className={classes.row}>
        <TextInput
          label={t`Code from the app`}
          dir="ltr"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          value={code}
          onChange={(event) => setCode(western(event.currentTarget.value))}
        />
        <Button type="submit" loading={activate.pending}>
          <Trans>Turn on</Trans>
        </Button>
      </form>
      <ErrorLine error={activate.error} />
      {activate.dialog}
    </div>
  );
}

function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 1 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <div className={classes.qr}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <path d={squares.join("")} fill="#000" />
      </svg>
    </div>
  );
}
