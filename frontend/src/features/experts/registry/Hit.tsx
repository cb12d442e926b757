import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useWord } from "@/i18n/words";
import { Isolated, Money, Num, Percent, When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { codeOf, languageLevel, type FoundExpert } from "./asked";
import { bitsOf } from "./marking";
import type { Naming } from "./words";
import classes from "./registry.module.css";

const few = 5;

interface HitProps {
  hit: FoundExpert;
  naming: Naming;
  now: string;
  chosen: boolean;
  full: boolean;
  onChoose: () => void;
}

/** Somebody who was found: who, on what terms, and why. */
export function Hit({ hit, naming, now, chosen, full, onChoose }: HitProps) {
  const { t } = useLingui();
  const name = hit.name?.split(" · ")[0] ?? (hit.headline || t`Expert`);
  const rest = hit.evidence.length - few;
  return (
    <li className={classes.hit}>
      <div className={classes.who}>
        {hit.name === null ? (
          <strong dir="auto">{name}</strong>
        ) : (
          <Link to="/experts/$id" params={{ id: String(hit.profile) }} data-hit="" className={classes.name}>
            <bdi>{name}</bdi>
          </Link>
        )}{" "}
        <SimulatedMark when={hit.simulated} />
        <label className={classes.compare}>
          <input type="checkbox" checked={chosen} disabled={full && !chosen} onChange={onChoose} aria-label={t`Choose ${name}`} /> <Trans>choose</Trans>
        </label>
      </div>
      {hit.name !== null && hit.headline && (
        <p className={classes.soft}>
          <bdi>{hit.headline}</bdi>
        </p>
      )}
      <Terms hit={hit} naming={naming} now={now} />
      {hit.evidence.length > 0 && (
        <ul className={classes.evidence} aria-label={t`Why ${name}`}>
          {hit.evidence.slice(0, few).map((each, place) => (
            <Reason key={place} reason={each} naming={naming} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <details className={classes.rest}>
          <summary>
            <Trans>
              More reasons: <Num value={rest} />
            </Trans>
          </summary>
          <ul className={classes.evidence}>
            {hit.evidence.slice(few).map((each, place) => (
              <Reason key={place} reason={each} naming={naming} />
            ))}
          </ul>
        </details>
      )}
      <Places hit={hit} />
    </li>
  );
}

function Terms({ hit, naming, now }: Pick<HitProps, "hit" | "naming" | "now">) {
  const word = useWord();
  const { country, zone, rate_minor, currency, weekly_minutes, quality, status } = hit;
  return (
    <ul className={classes.facts}>
      {status !== "active" && <li>{word("profile_status", status)}</li>}
      {country && <li>{naming.country(country)}</li>}
      {zone && (
        <li>
          <Isolated>{zone}</Isolated>, <When at={now} only="time" timeZone={zone} />
        </li>
      )}
      {rate_minor !== null && currency && (
        <li>
          <Trans>
            <Money amount={{ minor: rate_minor, currency }} /> an hour
          </Trans>
        </li>
      )}
      {weekly_minutes !== null && (
        <li>
          <Trans>
            <Num value={weekly_minutes / 60} places={1} /> h a week
          </Trans>
        </li>
      )}
      {quality !== null && (
        <li>
          <Trans>
            quality <Percent share={quality} places={0} />
          </Trans>
        </li>
      )}
    </ul>
  );
}

/** One thing in the profile that answers the search, the asked words in it marked. */
function Reason({ reason: { kind, text, value, level, marked, words }, naming }: { reason: FoundExpert["evidence"][number]; naming: Naming }) {
  const word = useWord();
  const code = codeOf(value.slice(value.indexOf(":") + 1));
  const [accepted, reviews] = text.split("/");
  if (kind === "quality")
    return (
      <li>
        <span className={classes.kind}>{word("evidence_kind", kind)}</span>{" "}
        <Trans>
          <Num value={Number(accepted)} /> of <Num value={Number(reviews)} /> reviews accepted the work as it was
        </Trans>
      </li>
    );
  const said = kind === "language" ? naming.language(code) : kind === "skill" && marked.length === 0 ? naming.skill(code) : text;
  const levels = kind === "language" ? word("language_level", languageLevel(level)) : kind === "skill" ? word("skill_level", level) : kind === "credential" ? word("credential_status", code) : "";
  return (
    <li>
      <span className={classes.kind}>{word("evidence_kind", kind)}</span>{" "}
      <bdi>
        {bitsOf(said, marked).map((bit, place) => (bit.marked ? <mark key={place}>{bit.text}</mark> : bit.text))}
      </bdi>
      {levels && <span className={classes.soft}> · {levels}</span>}
      {words.length > marked.length && (
        <span className={classes.soft}>
          {" "}
          · <Trans>also known by:</Trans> <bdi>{words.join(", ")}</bdi>
        </span>
      )}
    </li>
  );
}

function Places({ hit: { by_words, by_meaning } }: Pick<HitProps, "hit">) {
  if (by_words + by_meaning === 0) return null;
  return (
    <p className={classes.places}>
      {by_words > 0 && (
        <Trans>
          place <Num value={by_words} /> by words
        </Trans>
      )}
      {by_words > 0 && by_meaning > 0 && " · "}
      {by_meaning > 0 && (
        <Trans>
          place <Num value={by_meaning} /> by meaning
        </Trans>
      )}
    </p>
  );
}
