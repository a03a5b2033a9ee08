#!/usr/bin/env bash
# Brings what is missing, builds without a warning, checks the formatting and runs every test on the real embedded database.
# Last line: "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
configuration=Release
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

fail() { echo "$1" >&2; echo "0 passed, 1 failed, 0 skipped"; exit 1; }

# The browser for the journeys: the system's packages as root, else Playwright's own download.
find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }
DASHBOARD_CHROMIUM=$(find_chromium)
if [ -z "$DASHBOARD_CHROMIUM" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Chromium from the system's packages"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >"$results/apt.log" 2>&1 ||
    { tail -n 5 "$results/apt.log" >&2; }
  DASHBOARD_CHROMIUM=$(find_chromium)
fi
export DASHBOARD_CHROMIUM

dotnet tool restore >/dev/null || fail "The local tools could not be restored."
dotnet csharpier check src tests >"$results/format.log" 2>&1 || { tail -n 20 "$results/format.log" >&2; fail "Formatting: run 'dotnet csharpier format src tests'."; }
dotnet build Dashboard.sln -c $configuration -warnaserror -v quiet --nologo -p:UseSharedCompilation=true || fail "The build failed or printed a warning."

if [ -z "$DASHBOARD_CHROMIUM" ]; then
  echo "Installing Chromium by Playwright"
  node tests/Dashboard.Journeys.Tests/bin/$configuration/net10.0/.playwright/package/cli.js install chromium ||
    fail "No browser: install Chromium, or let Playwright download one."
fi

status=0
for project in tests/*.Tests; do
  name=$(basename "$project")
  echo "== $name"
  dotnet test "$project" -c $configuration --no-build --nologo -v quiet --logger "trx;LogFileName=$name.trx" --results-directory "$results" || status=1
done

count() { cat "$results"/*.trx 2>/dev/null | grep -oE "<Counters [^>]*" | grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+' | awk '{n+=$1} END {print n+0}'; }
total=$(count total) passed=$(count passed) executed=$(count executed)
echo "$passed passed, $((executed - passed)) failed, $((total - executed)) skipped"
[ "$status" = 0 ] && [ "$passed" -gt 0 ] && [ "$executed" = "$passed" ]
