#!/usr/bin/env python3
"""Measures marelle beside Hugo on the same content. See README.md."""

import argparse
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "bench"
MARELLE = ROOT / "target" / "release" / "marelle"
HUGO = ROOT / "bench" / ".peers" / "bin" / "hugo"
TODAY = "2026-11-22"


def corpus(folder, services):
    """The same content as a site for marelle and for Hugo."""
    made, sites = folder / f"corpus-{services}", folder / f"sites-{services}"
    if not sites.exists():
        subprocess.run([sys.executable, SHARED / "corpus.py", str(services), made], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([sys.executable, SHARED / "sites.py", made, sites, "hugo,marelle", "--portal", ROOT], check=True)
    return sites


def measured(command, folder):
    """CPU seconds, wall seconds and peak megabytes of a command."""
    started = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command[0]} failed in {folder}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - started, usage.ru_maxrss / 1024


def say(services, name, cpu, wall, memory, ratio=None):
    tail = "" if ratio is None else f"  {ratio:.2f} of Hugo"
    print(f"{services:>6}  {name:<16} {cpu:7.2f} s CPU  {wall:7.2f} s  {memory:6.0f} MB{tail}", flush=True)


def build_marelle(site, cold):
    if cold:
        for name in ("public", ".marelle"):
            shutil.rmtree(site / name, ignore_errors=True)
    return measured([MARELLE, "build", "--quiet", "--today", TODAY], site)


def build_hugo(site):
    shutil.rmtree(site / "public", ignore_errors=True)
    return measured([HUGO, "--quiet"], site)


def builds(sites, services, rounds):
    """Cold builds side by side, then the unchanged one."""
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(build_marelle(sites / "marelle", cold=True))
        if HUGO.exists():
            theirs.append(build_hugo(sites / "hugo"))
    median = lambda runs, column: statistics.median(run[column] for run in runs)
    hugo = median(theirs, 0) if theirs else None
    if theirs:
        say(services, "hugo cold", hugo, median(theirs, 1), median(theirs, 2))
    cpu = median(ours, 0)
    say(services, "cold", cpu, median(ours, 1), median(ours, 2), hugo and cpu / hugo)
    again = [build_marelle(sites / "marelle", cold=False) for _ in range(3)]
    say(services, "unchanged", median(again, 0), median(again, 1), median(again, 2))
    return cpu


def fetch(url):
    with urllib.request.urlopen(url) as answer:
        return answer.read().decode()


def until(url, text):
    """Asks for a page until it holds a text; seconds it took."""
    started = time.monotonic()
    while time.monotonic() - started < 60:
        if text in fetch(url):
            return time.monotonic() - started
        time.sleep(0.003)  # a poller that never rests takes a core from the build
    raise SystemExit(f"{text} never came to {url}")


def edits(site, services, port=18411, rounds=10):
    """From the save of a file to the page that shows it, in a running `serve`."""
    address = f"http://127.0.0.1:{port}"
    server = subprocess.Popen(
        [MARELLE, "serve", "--quiet", "--today", TODAY, "--port", str(port)],
        cwd=site, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(address)
        file = sorted((site / "content" / "services").glob("*.md"))[services // 2]
        original = file.read_text()
        kind = re.search(r'^type = "(.+)"', original, re.M).group(1)
        page = f"{address}/fiches/{file.stem}/"
        name = re.search(r'^nom = "(.+)"', original, re.M).group(1)
        listing = next(list_page(address, kind, name))
        cases = {
            "edit body": lambda n: (page, f"essai-{n}", lambda: file.write_text(f"{original}\nessai-{n}\n")),
            "edit name": lambda n: (listing, f"{name} {n}", lambda: file.write_text(original.replace(name, f"{name} {n}"))),
        }
        for label, case in cases.items():
            times = []
            for number in range(1, rounds + 1):
                url, text, save = case(number)
                save()
                times.append(until(url, text))
            print(f"{services:>6}  {label:<16} {statistics.median(times) * 1000:7.0f} ms to the page", flush=True)
        file.write_text(original)
        theme_edits(site, services, address, page, rounds)
    finally:
        server.send_signal(signal.SIGINT)
        server.wait()


def theme_edits(site, services, address, page, rounds):
    templates, styles = site / "themes/parvis/templates", site / "themes/parvis/styles"
    for folder in (templates, styles):
        folder.mkdir(parents=True, exist_ok=True)
    base = (ROOT / "themes/parvis/templates/base.html").read_text()
    style = sorted((ROOT / "themes/parvis/styles").glob("*.css"))[0]
    cases = {
        "edit template": lambda n: (page, f"<!--{n}-->", lambda: (templates / "base.html").write_text(base.replace("</head>", f"<!--{n}--></head>"))),
        "edit style": lambda n: (None, f".banc-{n}{{}}", lambda: (styles / style.name).write_text(f"{style.read_text()}.banc-{n}{{}}")),
    }
    for label, case in cases.items():
        times = []
        for number in range(1, min(rounds, 3) + 1):
            url, text, save = case(number)
            started = time.monotonic()
            save()
            if url:
                until(url, text)
            else:
                until_style(address, page, text)
            times.append(time.monotonic() - started)
        print(f"{services:>6}  {label:<16} {statistics.median(times) * 1000:7.0f} ms to the page", flush=True)
    shutil.rmtree(site / "themes")


def until_style(address, page, text):
    while True:
        found = re.search(r'href="(/assets/styles\.[^"]+)"', fetch(page))
        try:
            if text in fetch(address + found.group(1)):
                return
        except urllib.error.HTTPError:
            pass  # the page is older than the stylesheet by a moment


def list_page(address, kind, name):
    number = 1
    while True:
        url = f"{address}/services/{kind}/" + (f"page/{number}/" if number > 1 else "")
        if name.replace("'", "&#x27;") in fetch(url) or name in fetch(url):
            yield url
        number += 1


def wait_for(address):
    while True:
        try:
            return fetch(f"{address}/robots.txt")
        except OSError:
            time.sleep(0.05)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--services", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("/dev/shm/marelle-bench"))
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    cpu = {}
    for services in options.services:
        sites = corpus(options.folder.resolve(), services)
        cpu[services] = builds(sites, services, options.rounds)
        edits(sites / "marelle", services)
    if 10000 in cpu and 50000 in cpu:
        print(f"growth 10,000 to 50,000: {cpu[50000] / cpu[10000]:.1f} times the CPU")


if __name__ == "__main__":
    main()
