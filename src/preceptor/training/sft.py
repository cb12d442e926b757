"""LoRA fine-tuning with TRL. Imported only by the training process: everything here needs the [train] extra."""

from __future__ import annotations

import math
import re
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import torch
from peft import LoraConfig
from transformers import AutoModelForCausalLM, AutoTokenizer, TrainerCallback
from trl import SFTConfig, SFTTrainer

from datasets import Dataset
from preceptor.training.job import Hyperparameters, InvalidTrainingData
from preceptor.training.precision import fastest_dtype
from preceptor.training.restricted_loss import RestrictedSFTTrainer

Report = Callable[[str, dict[str, object]], None]
_CPU_EXAMPLES_AT_ONCE: Final = 2
_LAYER: Final = re.compile(r"\blayers\.(\d+)\.")


class _Progress(TrainerCallback):  # type: ignore[misc]  # transformers is an extra and not typed here
    """Tells each step."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._wall, self._cpu = time.monotonic(), time.process_time()

    def on_train_begin(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        self._wall, self._cpu = time.monotonic(), time.process_time()
        self._report("started", {"steps": state.max_steps})

    def on_log(self, args: Any, state: Any, control: Any, logs: dict[str, float] | None = None, **kwargs: Any) -> None:
        if logs and "loss" in logs:
            self._report(
                "step",
                {
                    "step": state.global_step,
                    "steps": state.max_steps,
                    **self.spent(),
                    "loss": round(float(logs["loss"]), 5),
                },
            )

    def spent(self) -> dict[str, object]:
        """Seconds of the clock and of the processor since the first step began."""
        return {
            "seconds": round(time.monotonic() - self._wall, 2),
            "cpu_seconds": round(time.process_time() - self._cpu, 2),
        }


def train_lora(
    folder: Path,
    examples: list[dict[str, str]],
    output: Path,
    options: Hyperparameters,
    *,
    device: str,
    report: Report,
) -> dict[str, object]:
    """Train and save a PEFT adapter into `output`; the figures of the training."""
    use_cpu = device == "cpu" or not torch.cuda.is_available()
    dtype = fastest_dtype(on_gpu=not use_cpu)
    restricted = use_cpu if options.restricted_output is None else options.restricted_output
    tokenizer = AutoTokenizer.from_pretrained(folder)
    lengths = _lengths(tokenizer, examples, options.max_length)
    progress = _Progress(report)
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=dtype)
    trainer = (RestrictedSFTTrainer if restricted else SFTTrainer)(
        model=model,
        args=_config(output, options, use_cpu, dtype),
        train_dataset=Dataset.from_list(examples),
        processing_class=tokenizer,
        peft_config=_lora(options, model, _frozen_layers(options, model)),
        callbacks=[progress],
    )
    if restricted:
        trainer.restrict({token for ids in trainer.train_dataset["input_ids"] for token in ids})
    trainer.train()
    trainer.model.save_pretrained(output)
    where = "cpu" if use_cpu else torch.cuda.get_device_name()
    how = {"device": where, "dtype": str(dtype).removeprefix("torch."), "restricted_output": restricted}
    sizes = {"examples": len(examples), "tokens": sum(lengths), "longest": max(lengths)}
    return {**sizes, **_figures(trainer), **progress.spent(), **how}


def _figures(trainer: Any) -> dict[str, object]:
    return {
        "steps": trainer.state.global_step,
        "losses": [round(float(entry["loss"]), 5) for entry in trainer.state.log_history if "loss" in entry],
        "trainable_parameters": sum(p.numel() for p in trainer.model.parameters() if p.requires_grad),
        "peak_rss_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def _frozen_layers(options: Hyperparameters, model: Any) -> int:
    """How many of the lowest layers stay as they are; at least one is trained."""
    layers: int = model.config.get_text_config().num_hidden_layers
    if options.frozen_layers >= layers:
        raise InvalidTrainingData(
            f"The model has {layers} layers: freeze fewer than that, not {options.frozen_layers}."
        )
    return options.frozen_layers


def _lora(options: Hyperparameters, model: Any, frozen_layers: int) -> Any:
    """Adapters on every linear layer but the output's, from layer `frozen_layers` on."""
    named = ((name, _LAYER.search(name)) for name, each in model.named_modules() if isinstance(each, torch.nn.Linear))
    return LoraConfig(
        r=options.rank,
        lora_alpha=options.alpha,
        lora_dropout=0.0,
        target_modules=[name for name, layer in named if layer is not None and int(layer[1]) >= frozen_layers],
        task_type="CAUSAL_LM",
    )


def _config(output: Path, options: Hyperparameters, use_cpu: bool, dtype: torch.dtype) -> Any:
    """On a CPU a batch goes through in parts of at most two examples: a third of the memory, the same steps."""
    micro_batch = math.gcd(options.batch_size, _CPU_EXAMPLES_AT_ONCE) if use_cpu else options.batch_size
    return SFTConfig(
        output_dir=str(output),
        num_train_epochs=options.epochs,
        per_device_train_batch_size=micro_batch,
        gradient_accumulation_steps=options.batch_size // micro_batch,
        learning_rate=options.learning_rate,
        lr_scheduler_type="cosine",
        warmup_steps=options.warmup_steps,
        max_length=options.max_length,
        seed=options.seed,
        data_seed=options.seed,
        train_sampling_strategy="group_by_length",
        optim="adamw_torch",
        weight_decay=0.0,
        use_cpu=use_cpu,
        bf16=dtype is torch.bfloat16,
        gradient_checkpointing=False,
        logging_steps=1,
        save_strategy="no",
        report_to=[],
        disable_tqdm=True,
        dataloader_pin_memory=False,
    )


def _lengths(tokenizer: Any, examples: list[dict[str, str]], most: int) -> list[int]:
    """Tokens of each example. Raises InvalidTrainingData where one would be cut and so teach an unfinished answer."""
    texts = [example["prompt"] + example["completion"] + tokenizer.eos_token for example in examples]
    lengths = [len(ids) for ids in tokenizer(texts)["input_ids"]]
    cut = sum(length > most for length in lengths)
    if cut:
        raise InvalidTrainingData(
            f"{cut} of {len(examples)} examples are longer than max_length = {most} tokens; raise it."
        )
    return lengths
