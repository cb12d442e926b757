"""The worker process: runs jobs, takes up those of dead workers, and leaves its own resumable when it must go."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import structlog
from procrastinate import App, PsycopgConnector
from procrastinate.contrib.django import app as django_app
from procrastinate.contrib.django.utils import connector_params
from procrastinate.worker import Worker

from preceptor.kit import clock
from preceptor.kit.configuration import APP_ROLE

log = structlog.get_logger("preceptor.worker")

GRACE_SECONDS = 4.0
"""How long running jobs may finish after SIGTERM; then they are left for the next worker, which resumes them."""
HEARTBEAT_SECONDS = 3.0
DEAD_AFTER_SECONDS = 12.0
CONCURRENCY = 4
INTERACTIVE = "interactive"
INTERACTIVE_CONCURRENCY = 4
"""Places of their own for jobs that a person waits for: long ones would hold every other place for hours."""


def run_worker(*, wait: bool = True) -> None:
    """Work until SIGTERM or SIGINT; with `wait` False until the queues are empty."""
    with django_app.replace_connector(_connector()) as app:
        asyncio.run(_work(app, wait=wait))


def _connector() -> PsycopgConnector:
    """The worker's own few connections, in the restricted role like all others of the running programme."""
    parameters = connector_params()
    options = f"{parameters.pop('options', '')} -c role={APP_ROLE}".strip()
    return PsycopgConnector(kwargs={**parameters, "options": options}, min_size=1, max_size=6)


async def _work(app: App, *, wait: bool) -> None:
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(CONCURRENCY + INTERACTIVE_CONCURRENCY))
    async with app.open_async():
        app.perform_import_paths()
        workers = [_worker(app, wait), _worker(app, wait, [INTERACTIVE], INTERACTIVE_CONCURRENCY)]
        _on_stop_signal(lambda: _begin_to_leave(app, workers))
        await _take_up_stalled(app, workers)
        caring = asyncio.create_task(_keep_taking_up(app, workers))
        try:
            await asyncio.gather(*(worker.run() for worker in workers))
        finally:
            caring.cancel()


def _worker(app: App, wait: bool, queues: Sequence[str] | None = None, concurrency: int = CONCURRENCY) -> Worker:
    """One worker of this process, for `queues` or for all of them."""
    return Worker(
        app,
        queues=queues,
        wait=wait,
        concurrency=concurrency,
        fetch_job_polling_interval=2.0,
        update_heartbeat_interval=HEARTBEAT_SECONDS,
        stalled_worker_timeout=DEAD_AFTER_SECONDS,
        install_signal_handlers=False,
        task_middleware=app.worker_defaults.get("task_middleware") if app.worker_defaults else None,
    )


def _on_stop_signal(act: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, act)


def _begin_to_leave(app: App, workers: Sequence[Worker]) -> None:
    for worker in workers:
        worker.stop()
    loop = asyncio.get_running_loop()
    loop.call_later(GRACE_SECONDS, lambda: loop.create_task(_leave(app, workers)))


async def _leave(app: App, workers: Sequence[Worker]) -> None:
    """Go without the running jobs: a worker that is no longer registered has its jobs taken up at once."""
    registered = [worker.worker_id for worker in workers if worker.worker_id is not None]
    log.warning("worker_left_jobs_behind", workers=registered)
    try:
        for number in registered:
            await asyncio.wait_for(app.job_manager.unregister_worker(number), 2.0)
    finally:
        os._exit(0)  # threads of synchronous jobs cannot be stopped; they heed claims and fences, so none is lost


async def _keep_taking_up(app: App, workers: Sequence[Worker]) -> None:
    while True:
        await asyncio.sleep(DEAD_AFTER_SECONDS / 3)
        await _take_up_stalled(app, workers)


async def _take_up_stalled(app: App, workers: Sequence[Worker]) -> None:
    """Put the jobs of dead workers back into the queue. Never this process's own, whose heartbeat may be late."""
    own = {worker.worker_id for worker in workers if worker.worker_id is not None}
    for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=DEAD_AFTER_SECONDS):
        if job.id is None or job.worker_id in own:
            continue
        log.info("job_taken_up_again", job=job.id, task=job.task_name)
        await app.job_manager.retry_job_by_id_async(job.id, retry_at=clock.now())
