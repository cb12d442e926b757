import { NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { api, got, type Shapes } from "@/api/client";
import { meKey } from "@/api/me";
import { Textarea } from "@/ui/Textarea";
import { SavedSection } from "./Part";
import type { Profile } from "./types";
import classes from "./experts.module.css";

const statusOf = (status: string) => (status === "paused" ? ("paused" as const) : ("active" as const));

/** Who one is, in a few words. */
export function Basics({ profile }: { profile: Profile }) {
  const { t } = useLingui();
  const { display_name, legal_name, latin_name, headline, summary, country, declines } = profile;
  const client = useQueryClient();
  const keep = async (body: Shapes["BasicsIn"]) => {
    const kept = await got(api.PATCH("/api/v1/experts/me", { body }));
    await client.invalidateQueries({ queryKey: meKey }); // the name stands at the top of every page
    return kept;
  };
  const saved = { display_name, legal_name, latin_name, headline, summary, country, declines, status: statusOf(profile.status) };
  return (
    <SavedSection id="basics" title={<Trans>About you</Trans>} saved={saved} save={(body) => keep(body)}>
      {(value, change) => {
        const text = (name: Exclude<keyof typeof saved, "status">) => ({
          value: value[name],
          dir: "auto" as const,
          onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change({ ...value, [name]: currentTarget.value }),
        });
        return (
          <>
            <div className={classes.row}>
              <TextInput label={t`Name that others see`} description={t`On the project, to its leads and on pages`} required maxLength={120} {...text("display_name")} />
              <TextInput label={t`Legal name`} description={t`As in your papers, in any script`} required maxLength={200} {...text("legal_name")} />
              <TextInput label={t`Name in Latin letters`} maxLength={200} {...text("latin_name")} dir="ltr" />
              <TextInput className={classes.small} label={t`Country`} description={t`Two letters, such as JO`} maxLength={2} {...text("country")} dir="ltr" />
            </div>
            <TextInput label={t`Headline`} description={t`What you are, in one line`} maxLength={200} {...text("headline")} />
            <Textarea label={t`Summary`} description={t`What you have done and know best; an offer is written to fit it`} minRows={3} maxLength={5000} {...text("summary")} />
            <Textarea label={t`What you will not work on`} minRows={2} maxLength={2000} {...text("declines")} />
            <NativeSelect
              label={t`Offers`}
              value={value.status}
              data={[
                { value: "active", label: t`I take offers` },
                { value: "paused", label: t`None for now` },
              ]}
              onChange={(event) => change({ ...value, status: statusOf(event.currentTarget.value) })}
            />
          </>
        );
      }}
    </SavedSection>
  );
}
