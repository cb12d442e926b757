import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Shapes } from "@/api/client";
import { Num, When } from "@/ui/Figures";
import { Section } from "@/ui/Page";
import { FailureReason } from "@/ui/States";
import type { OfferInFull } from "./types";
import classes from "./staffing.module.css";

interface AnswerProps {
  offer: OfferInFull;
  accept: (body: Required<Pick<Shapes["AcceptIn"], "agreed" | "locale">>) => Promise<unknown>;
  decline: (body: { reason: string }) => Promise<unknown>;
  onSettled?: () => void;
  onAccepted?: () => void;
}

/** The agreements to read, and yes or no. Accepting waits until each text is ticked. */
export function Answer({ offer, accept: take, decline: refuse, onSettled, onAccepted }: AnswerProps) {
  const { t, i18n } = useLingui();
  const [agreed, setAgreed] = useState<number[]>([]);
  const [reason, setReason] = useState("");
  const accept = useMutation({ mutationFn: () => take({ agreed, locale: i18n.locale }), onSettled, onSuccess: onAccepted });
  const decline = useMutation({ mutationFn: () => refuse({ reason }), onSettled });
  const needed = offer.agreements.filter((text) => !text.accepted_at);
  const failed = accept.error ?? decline.error;
  return (
    <>
      {offer.agreements.length > 0 && (
        <Section title={<Trans>What you agree to</Trans>}>
          {offer.agreements.map((text) => (
            <div key={text.id} className={classes.agreement}>
              <h3 className={classes.offerTitle}>
                <bdi>{text.title}</bdi>{" "}
                <small className={classes.soft}>
                  <Trans>
                    version <Num value={text.version} />
                  </Trans>
                </small>
              </h3>
              <div className={classes.text} dir="auto" lang={text.language} tabIndex={0} role="document" aria-label={text.title}>
                {text.body}
              </div>
              {text.accepted_at ? (
                <p className={classes.soft}>
                  <Trans>
                    You accepted this on <When at={text.accepted_at} />.
                  </Trans>
                </p>
              ) : (
                offer.state === "open" && (
                  <label className={classes.tick}>
                    <input type="checkbox" checked={agreed.includes(text.id)} onChange={({ currentTarget: { checked } }) => setAgreed((before) => (checked ? [...before, text.id] : before.filter((each) => each !== text.id)))} />{" "}
                    <Trans>I have read this text and accept it</Trans>
                  </label>
                )
              )}
            </div>
          ))}
        </Section>
      )}
      {offer.state === "open" && (
        <Section title={<Trans>Your answer</Trans>}>
          <div className={classes.actions}>
            <Button loading={accept.isPending} disabled={needed.some(({ id }) => !agreed.includes(id))} onClick={() => accept.mutate()}>
              <Trans>Accept the offer</Trans>
            </Button>
          </div>
          <form
            className={classes.row}
            onSubmit={(event) => {
              event.preventDefault();
              decline.mutate();
            }}
          >
            <TextInput label={t`Why not (if you like)`} dir="auto" maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            <div className={classes.actions}>
              <Button type="submit" variant="default" loading={decline.isPending}>
                <Trans>Decline</Trans>
              </Button>
            </div>
          </form>
        </Section>
      )}
      {failed && (
        <p role="alert" className={classes.error}>
          <FailureReason error={failed} />
        </p>
      )}
      {offer.state === "accepted" && (
        <p role="status">
          <Trans>You are on the project. What to do first stands on your home page.</Trans>
        </p>
      )}
      {offer.reason && offer.state !== "open" && (
        <p className={classes.soft}>
          <Trans>Reason:</Trans> <bdi>{offer.reason}</bdi>
        </p>
      )}
    </>
  );
}
