"""All formats by name: one reader a module."""

from typing import Final

from preceptor.importing.formats import (
    bigbench_mistake,
    financemath,
    gsm8k,
    label_studio,
    own_csv,
    own_jsonl,
    prm800k,
    tatqa,
)
from preceptor.importing.formats.base import Format

FORMATS: Final[dict[str, Format]] = {
    module.FORMAT.name: module.FORMAT
    for module in (financemath, tatqa, gsm8k, prm800k, bigbench_mistake, label_studio, own_jsonl, own_csv)
}
