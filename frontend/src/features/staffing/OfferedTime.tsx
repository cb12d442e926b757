import { Trans } from "@lingui/react/macro";
import { useFormats } from "@/i18n/format";
import { Isolated } from "@/ui/Figures";
import type { Offer } from "./types";

/** How much work it is: by the week where that was said, else the cap of a day. */
export function OfferedTime({ offer }: { offer: Pick<Offer, "minutes_a_week" | "daily_cap_seconds"> }) {
  const { number } = useFormats();
  if (offer.minutes_a_week > 0) {
    return (
      <Trans>
        <Isolated>{number(offer.minutes_a_week / 60)}</Isolated> h a week
      </Trans>
    );
  }
  return (
    <Trans>
      up to <Isolated>{number(offer.daily_cap_seconds / 3600)}</Isolated> h a day
    </Trans>
  );
}
