import { Button, CopyButton } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, got, type Shapes } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Isolated, When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Page, Section } from "@/ui/Page";
import { Said } from "@/ui/Said";
import { Fetched } from "@/ui/States";
import { Became } from "./Became";
import { useKeptWords } from "./keptWords";
import classes from "./kept.module.css";

/** One piece of work that came too late: its words, to read and to copy, and what became of its unit. */
export function KeptWorkItemPage() {
  const { id = "" } = useParams({ strict: false });
  const kept = useQuery({ queryKey: ["kept-work", id], queryFn: () => got(api.GET("/api/v1/kept-work/{kept_id}", { params: { path: { kept_id: Number(id) } } })) });
  return <Fetched query={kept}>{(data) => <KeptWords kept={data} />}</Fetched>;
}

function KeptWords({ kept }: { kept: Shapes["KeptWorkOut"] }) {
  const { t } = useLingui();
  const word = useWord();
  const { label, text, whole } = useKeptWords();
  return (
    <Page
      title={t`Kept work`}
      above={
        <Link to="/kept-work">
          <Trans>Kept work</Trans>
        </Link>
      }
      lead={
        <>
          <Link to="/units/$id" params={{ id: String(kept.unit_id) }}>
            <Trans>
              Unit <Isolated>#{kept.unit_id}</Isolated>
            </Trans>
          </Link>{" "}
          · {word("stage", kept.stage)} · <span dir="auto">{kept.project}</span> · <When at={kept.at} /> {kept.person && <span dir="auto">· {kept.person}</span>} <SimulatedMark when={kept.simulated} />
        </>
      }
    >
      <Section title={<Trans>What became of the unit</Trans>}>
        <p className={classes.became}>
          <Became kept={kept} />
        </p>
      </Section>
      <Section
        title={kept.mine ? <Trans>Your words</Trans> : <Trans>The words</Trans>}
        actions={
          <CopyButton value={whole(kept.words)}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? <Trans>Copied</Trans> : <Trans>Copy everything</Trans>}
              </Button>
            )}
          </CopyButton>
        }
      >
        <dl className={classes.words}>
          {kept.words.map((each, position) => (
            <div key={position}>
              <dt>{label(each)}</dt>
              <dd dir="auto" lang={kept.language} data-short={!each.text.includes("\n") || undefined}>
                <Said text={text(each)} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </Page>
  );
}
