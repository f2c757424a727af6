#!/usr/bin/env bash
# Run by action.yml: writes the results of the guard to the summary of the job. Works with bash 3.2, which macOS has.
set -u

options=(--markdown --timeout "${FUELGAUGE_TIMEOUT:-25s}")
if [ -n "${FUELGAUGE_CONFIG:-}" ]; then options+=(--config "$FUELGAUGE_CONFIG"); fi
if [ "${FUELGAUGE_FAIL_OPEN:-false}" = true ]; then options+=(--fail-open); fi

options+=(--) # a threshold is never an option
while IFS= read -r threshold; do
  threshold=$(printf '%s' "$threshold" | sed 's/^[[:space:]]*//; s/[[:space:]]*$//')
  if [ -n "$threshold" ]; then options+=("$threshold"); fi
done <<< "${FUELGAUGE_DEMANDS:-}"

version=${FUELGAUGE_VERSION:-}
if [ -z "$version" ]; then
  version=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' "$GITHUB_ACTION_PATH/packages/cli/package.json")
fi

table=$(npx --yes "fuelgauge@$version" guard "${options[@]}")
code=$?

if [ -n "$table" ]; then printf '### fuelgauge guard\n\n%s\n' "$table" >> "$GITHUB_STEP_SUMMARY"; fi
printf 'exit-code=%s\n' "$code" >> "$GITHUB_OUTPUT"
exit "$code"
