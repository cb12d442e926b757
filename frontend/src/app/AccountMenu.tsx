import { Menu, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { signOut } from "@/api/auth";
import { useChangeMe, type Me } from "@/api/me";
import { activate, isLanguage, languageNames, languages, type Language } from "@/i18n/language";
import { ChevronDownIcon } from "@/ui/icons";
import { SimulatedMark } from "@/ui/Marks";
import classes from "./AccountMenu.module.css";

/** Language and colour where one looks for them, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const changeMe = useChangeMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const current = isLanguage(i18n.locale) ? i18n.locale : "en";
  const other: Language = languages.find((language) => language !== current) ?? "en";
  const leave = async () => {
    await signOut();
    client.clear();
    await navigate({ to: "/sign-in" });
  };
  const speak = async (language: Language) => {
    await activate(language);
    changeMe.mutate({ language });
  };
  return (
    <div className={classes.corner}>
      <UnstyledButton className={classes.language} lang={other} onClick={() => void speak(other)}>
        {languageNames[other]}
      </UnstyledButton>
      <Menu position="bottom-end" width={220} withinPortal shadow="md">
        <Menu.Target>
          <UnstyledButton className={classes.person}>
            <span dir="auto">{me.display_name}</span> <SimulatedMark when={me.simulated} />
            <ChevronDownIcon size={14} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.email}</Menu.Label>
          <Menu.Item onClick={() => void navigate({ to: "/account" })}>
            <Trans>Account and security</Trans>
          </Menu.Item>
          {me.is_staff && (
            <Menu.Item component="a" href="/admin/">
              <Trans>Administration</Trans>
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item onClick={() => setColorScheme(colorScheme === "dark" ? "light" : "dark")}>
            {colorScheme === "dark" ? <Trans>Light colours</Trans> : <Trans>Dark colours</Trans>}
          </Menu.Item>
          <Menu.Item onClick={() => setColorScheme("auto")} disabled={colorScheme === "auto"}>
            <Trans>Colours of the system</Trans>
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void leave()}>
            <Trans>Sign out</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
