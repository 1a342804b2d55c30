#!/usr/bin/env python3
"""Measures the search beside Pagefind on the same content. See README.md."""

import argparse
import json
import pathlib
import shutil
import statistics
import subprocess

import run

PEER = run.ROOT / "bench" / ".peers" / "bin" / "python"
NODE = ["node", run.ROOT / "bench" / "search.mjs"]


def answers(peer, site):
    """The written queries, each asked cold in a browser of its own."""
    said = subprocess.run([*NODE, peer, site], check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in said.splitlines()]


def say(services, name, asked):
    share = lambda within: sum(0 <= one["rank"] < within for one in asked) / len(asked) * 100
    median, most = (lambda key, of=statistics.median: of(one[key] for one in asked)), max
    print(
        f"{services:>6}  {name:<9} {len(asked)} queries: {share(5):.0f} % in the first 5, {share(1):.0f} % first;"
        f" {median('requests'):.0f} requests (at most {median('requests', most)}),"
        f" {median('bytes') / 1000:.1f} kB (at most {median('bytes', most) / 1000:.1f});"
        f" with the bytes there, 4x slower: {median('ready'):.0f} ms (at most {median('ready', most):.0f})",
        flush=True,
    )


def index_seconds(site):
    """CPU seconds of marelle's index alone."""
    command = ["cargo", "bench", "--quiet", "--bench", "search_index", "--", site]
    said = subprocess.run(command, check=True, capture_output=True, text=True, cwd=run.ROOT).stdout
    print(f"        marelle   {said.strip()}", flush=True)
    return float(said.split()[0])


def compare(services, folder):
    sites = run.corpus(folder.resolve(), services)
    run.build_marelle(sites / "marelle", cold=True)
    own = index_seconds(sites / "marelle")
    say(services, "marelle", answers("marelle", sites / "marelle" / "public"))
    if not (run.HUGO.exists() and PEER.exists()):
        return
    run.build_hugo(sites / "hugo")
    public = sites / "hugo" / "public"
    shutil.rmtree(public / "pagefind", ignore_errors=True)
    cpu, _, memory = run.measured([PEER, "-m", "pagefind", "--site", public], folder)
    print(f"{services:>6}  pagefind  {cpu:.1f} s CPU for the index, {memory:.0f} MB; marelle {own / cpu:.3f} of it", flush=True)
    say(services, "pagefind", answers("pagefind", public))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--services", type=int, nargs="+", default=[10000])
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("/dev/shm/marelle-bench"))
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for services in options.services:
        compare(services, options.folder)


if __name__ == "__main__":
    main()
