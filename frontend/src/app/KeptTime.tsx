import { useQueryClient } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { sendKept } from "@/api/keptTime";
import { useMe } from "@/api/me";

const againMs = 60_000;

/** Every page of a person: working time that an earlier one could not send goes to the server now. */
export function KeptTime() {
  const person = useMe().data?.id;
  const client = useQueryClient();
  useEffect(() => {
    if (person === undefined) return;
    const send = async () => {
      const { pulses } = await sendKept(person);
      if (pulses.size > 0) await client.invalidateQueries({ queryKey: ["worktime"] });
    };
    const begin = () => void send();
    begin();
    const timer = setInterval(begin, againMs);
    window.addEventListener("online", begin);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", begin);
    };
  }, [person, client]);
  return <Outlet />;
}
