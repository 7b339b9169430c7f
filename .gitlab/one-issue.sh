#!/bin/sh
# Keeps one issue with what needs review: opens it, changes it when the report has changed, closes it when nothing is left.
set -eu
report="$1"
issues="$CI_API_V4_URL/projects/$CI_PROJECT_ID/issues"

ask() {
  # The token comes in on a file, so that no list of processes shows it.
  printf 'header = "PRIVATE-TOKEN: %s"\n' "$WATCH_TOKEN" | curl --config - --fail --silent --show-error --max-time 30 "$@"
}

part() {
  # One part of the first issue in an answer; nothing where there is none.
  python3 -c 'import json, sys; found = json.load(sys.stdin); print(found[0][sys.argv[1]] if found else "")' "$1"
}

ask --get "$issues" --data state=opened --data labels=utlysning-watch --data per_page=1 > found.json
number="$(part iid < found.json)"
if grep -q '^<!-- utlysning-watch: 0 -->' "$report"; then
  if [ -n "$number" ]; then ask --request PUT "$issues/$number" --data state_event=close > done.json; fi
elif [ -z "$number" ]; then
  title="$(sed -n 's/^# //p' "$report" | head -n 1)"
  ask "$issues" --data labels=utlysning-watch --data-urlencode "title=$title" --data-urlencode "description@$report" > done.json
elif [ "$(part description < found.json)" != "$(cat "$report")" ]; then
  ask --request PUT "$issues/$number" --data-urlencode "description@$report" > done.json
fi
