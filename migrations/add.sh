#!/usr/bin/env bash
# Adds a migration for both providers: migrations/add.sh NAME
set -euo pipefail
name=${1:?usage: migrations/add.sh NAME}
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
for provider in PostgreSql SqlServer; do
  dotnet ef migrations add "$name" --project "migrations/$provider" --startup-project "migrations/$provider"
done
