import { Trans } from "@lingui/react/macro";
import { useWord } from "@/i18n/words";

/** Which messages a webhook takes, in words. */
export function KindNames({ kinds }: { kinds: string[] }) {
  const word = useWord();
  if (kinds.length === 0) return <Trans>all</Trans>;
  return <>{kinds.map((kind) => word("webhook_kind", kind)).join(" · ")}</>;
}
