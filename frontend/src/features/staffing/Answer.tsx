import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Shapes } from "@/api/client";
import { Section } from "@/ui/Page";
import { FailureReason } from "@/ui/States";
import { AgreementText } from "./AgreementText";
import { ticked } from "./agreements";
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
            <AgreementText key={text.id} text={text} closed={offer.state !== "open"} read={agreed.includes(text.id)} onRead={(now) => setAgreed((before) => ticked(before, text.id, now))} />
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
