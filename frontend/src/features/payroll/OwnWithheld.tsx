import { Trans } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useMe } from "@/api/me";
import { useWord } from "@/i18n/words";
import { Isolated, Money, When } from "@/ui/Figures";
import { Mark, SimulatedMark } from "@/ui/Marks";
import { Section } from "@/ui/Page";
import { WithheldThread } from "./WithheldThread";
import classes from "./payroll.module.css";

/** One's own bonuses that were withheld, each with what was said and the way to appeal. Absent where there is none. */
export function OwnWithheld() {
  const word = useWord();
  const client = useQueryClient();
  const person = useMe().data?.id;
  const kept = useList(["awards", "own", person], (cursor) => got(api.GET("/api/v1/awards", { params: { query: { person, withholding: "any", cursor } } })));
  const rows = kept.data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) return null;
  const changed = () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes("awards") || queryKey.includes("earnings") });
  return (
    <Section title={<span id="withheld"><Trans>Withheld bonuses</Trans></span>} note={<Trans>A bonus is withheld by a person, with a reason. You can appeal once; somebody else decides, and says why. Hours are never withheld.</Trans>}>
      {rows.map((award) =>
        award.withholding ? (
          <article key={award.id} className={classes.held}>
            <div className={classes.heldHead}>
              <span>
                <strong dir="auto">{award.rule.name}</strong>{" "}
                {award.unit_id && (
                  <Link to="/units/$id" params={{ id: String(award.unit_id) }}>
                    <Trans>
                      unit <Isolated>#{award.unit_id}</Isolated>
                    </Trans>
                  </Link>
                )}{" "}
                <When at={award.local_date} only="date" timeZone="UTC" /> <SimulatedMark when={award.simulated} />
              </span>
              <span>
                <Mark tone={award.withholding.state === "released" ? "good" : "unsure"}>{word("withholding", award.withholding.state)}</Mark>{" "}
                <strong>
                  <Money amount={award.amount} />
                </strong>
              </span>
            </div>
            <WithheldThread award={award} kept={award.withholding} onDone={changed} />
          </article>
        ) : null,
      )}
    </Section>
  );
}
