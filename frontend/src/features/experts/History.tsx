import { Trans } from "@lingui/react/macro";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useWord } from "@/i18n/words";
import { When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Section } from "@/ui/Page";
import { Told } from "./Told";
import type { Moment } from "./types";
import classes from "./experts.module.css";

/** What the profile said before each change. */
export function History({ id }: { id: number }) {
  const history = useList(["history", id], (cursor) => got(api.GET("/api/v1/experts/{profile_id}/history", { params: { path: { profile_id: id }, query: { cursor, limit: 20 } } })));
  return (
    <Section title={<Trans>History</Trans>} note={<Trans>Each change with what stood there before.</Trans>}>
      <Listed
        query={history}
        empty={
          <p className={classes.soft}>
            <Trans>Nothing has been changed yet.</Trans>
          </p>
        }
      >
        {(moments) => (
          <ul className={classes.list}>
            {moments.map((moment) => (
              <Change key={moment.at} moment={moment} />
            ))}
          </ul>
        )}
      </Listed>
    </Section>
  );
}

function Change({ moment }: { moment: Moment }) {
  const word = useWord();
  return (
    <li>
      <When at={moment.at} />
      <bdi>{moment.by}</bdi>
      {moment.changes.length === 0 && (
        <span className={classes.before}>
          <Trans>added or saved; nothing that stood there was changed</Trans>
        </span>
      )}
      {moment.changes.map((change, place) => (
        <span key={place} className={classes.before}>
          <strong>{word("profile_part", change.part)}</strong> {change.removed ? <Trans>removed:</Trans> : <Trans>was:</Trans>} <Told part={change.part} before={change.before} />
        </span>
      ))}
    </li>
  );
}
