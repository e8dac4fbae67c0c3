#!/usr/bin/env bash
# Measures the time from saving a file to the verdict: the median of seven runs of `mvn -o -q test`, each after an edit.
# Without arguments on a copy of lesson 05 with all its exercises solved; with a project's folder and a source file in it, on
# that project, for comparison (it appends comments to the file).
set -eu
mvn=${MVN:-mvn}
if [ $# -eq 2 ]; then
  cd "$1"
  file=$2
  set -- -o -q test
else
  copy=$(mktemp -d)
  trap 'rm -rf "$copy"' EXIT
  cp -R "$(dirname "$0")/.." "$copy/course"
  cd "$copy/course"
  cp -R 05-orm/src/solution/. 05-orm/src/exercise
  file=05-orm/src/exercise/java/bookshop/orm/Ex08OneQuery.java
  set -- -o -q test -pl 05-orm
fi
"$mvn" "$@" > /dev/null
for run in 1 2 3 4 5 6 7; do
  echo "// edit $run" >> "$file"
  before=$(date +%s%N)
  "$mvn" "$@" > /dev/null
  echo $(( ($(date +%s%N) - before) / 1000000 ))
done | sort -n | sed -n '4s/$/ ms/p'
