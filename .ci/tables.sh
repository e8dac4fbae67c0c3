#!/usr/bin/env bash
# Lessons that share a table must agree on it: on its columns and constraints, for each database, and on its rows.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One line for each statement, without differences of layout: TABLE <tab> LESSON <tab> STATEMENT
statements() {
  local pattern=$1 file=$2
  tr -s ' \n\r' '   ' < <(sed 's/--.*//' "$file") | sed 's/; */;\n/g' | sed 's/^ *//; s/( /(/g; s/ )/)/g' |
    grep -iE "^$pattern" | sed -E "s#^($pattern) +([a-z_]+)#\2\t${file%%/*}\t&#i"
}

for product in sqlite postgresql mysql; do
  for file in [0-9][0-9]-*/src/main/resources/schema-"$product".sql; do
    statements 'create table' "$file"
  done | sort > "$work/$product"
done
for file in [0-9][0-9]-*/src/main/resources/data.sql; do
  statements 'insert into' "$file"
done | sort > "$work/data"

differ=0
for part in sqlite postgresql mysql data; do
  [ -s "$work/$part" ] || { echo "no statements found for $part"; exit 1; }
  # For each table and lesson, all its statements as one; then every table whose lessons have more than one version.
  awk -F'\t' '{text[$1 "\t" $2] = text[$1 "\t" $2] $3 "\n"}
      END {for (key in text) {split(key, part, "\t"); versions[part[1]] = versions[part[1]] " " part[2]
          if (!(part[1] in first)) first[part[1]] = text[key]; else if (first[part[1]] != text[key]) other[part[1]] = 1}
        for (table in other) print table ":" versions[table]}' "$work/$part" | sort > "$work/differ"
  if [ -s "$work/differ" ]; then
    echo "$part: the lessons don't agree on"
    sed 's/^/  /' "$work/differ"
    differ=1
  fi
done
echo "tables compared: $(cut -f1 "$work"/sqlite | sort -u | wc -l) in $(cut -f2 "$work"/sqlite | sort -u | wc -l) lessons"
exit $differ
