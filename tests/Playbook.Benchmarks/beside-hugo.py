#!/usr/bin/env python3
"""Measures whole builds beside Hugo, in one run, on the same generated pages.

usage: beside-hugo.py PLAYBOOK [--sizes 100,1000,10000] [--runs 5] [--also NAME=COMMAND ...]

PLAYBOOK is the published native program. Both programs write into a fresh folder on a memory file system, in turn, since times on
shared machines drift; what counts is the median of the ratios, pair by pair. An --also command is measured in the same turns; in it
{content} and {output} stand for the folders. The corpus and Hugo's site come from ../../../shared/bench.
"""
import argparse, os, resource, shlex, shutil, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
BENCH = os.path.normpath(os.path.join(HERE, "../../../shared/bench"))


def measure(command, cwd):
    """Seconds of wall clock and the peak of resident memory in MB of one command."""
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{shlex.join(command)} failed:\n{output.decode(errors='replace')[-2000:]}")
    return seconds, usage.ru_maxrss / 1024


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("playbook")
    options.add_argument("--sizes", default="100,1000,10000")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--also", action="append", default=[])
    given = options.parse_args()
    if not os.path.isdir(BENCH) or not shutil.which("hugo"):
        sys.exit("needs ../shared/bench beside the checkout, and Hugo (apt-get install hugo)")

    print("| pages | program | seconds (median) | beside Hugo (median of pairs) | peak memory MB |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(dir="/dev/shm") as root:
        for size in map(int, given.sizes.split(",")):
            plain, hugo = f"{root}/plain-{size}", f"{root}/hugo-{size}"
            for folder, variant in ((plain, "plain"), (hugo, "hugo")):
                subprocess.run([sys.executable, f"{BENCH}/gen.py", str(size), folder, "--variant", variant], check=True, stdout=subprocess.DEVNULL)
            out = f"{root}/out"
            commands = {
                "Hugo": (["hugo", "--quiet", "--contentDir", hugo, "--destination", out, "--cacheDir", f"{root}/cache"], f"{BENCH}/hugo"),
                "playbook, native": ([os.path.abspath(given.playbook), "build", plain, "--output", out], root),
            }
            for also in given.also:
                name, command = also.split("=", 1)
                commands[name] = (shlex.split(command.format(content=plain, output=out)), root)
            results = {name: [] for name in commands}
            for turn in range(given.runs + (given.runs > 1)):
                for name, (command, cwd) in commands.items():
                    shutil.rmtree(out, ignore_errors=True)
                    figures = measure(command, cwd)
                    # The first turn fills the caches of the disk and is not counted.
                    if turn or given.runs == 1:
                        results[name].append(figures)
            base = [seconds for seconds, _ in results["Hugo"]]
            for name, figures in results.items():
                ratio = statistics.median(s / h for (s, _), h in zip(figures, base))
                print(f"| {size} | {name} | {statistics.median(s for s, _ in figures):.3f} | {ratio:.2f} | {max(m for _, m in figures):.0f} |", flush=True)
            shutil.rmtree(plain)
            shutil.rmtree(hugo)


main()
