#!/usr/bin/env bash
# Mutation testing (https://pitest.org): changes each lesson's solutions in small ways and runs their tests. A change that no
# test notices has to be explained in .ci/mutants.txt, or the test is too weak. Ends with each lesson's score.
#   .ci/mutation.sh                        the lessons whose answers are Java, in about a quarter of an hour
#   .ci/mutation.sh 01-java-fundamentals   these
set -eu
cd "$(dirname "$0")/.."
mvn=${MVN:-mvn}
[ $# -gt 0 ] || set -- 01-java-fundamentals 03-setup 04-core-sql 05-orm 06-advanced-orm 08-web-integration
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
for lesson in "$@"; do
  report=$lesson/target/solution/pit-reports/mutations.xml
  rm -f "$report"
  "$mvn" test -Psolutions,mutation -pl "$lesson" > "$work/output.txt" 2>&1 || { tail -n 30 "$work/output.txt"; exit 1; }
  # A line for each change that no test noticed: 05 Ex12Equality.java hashCode PrimitiveReturns
  sed -n "/detected='false'/s/.*<sourceFile>\(.*\)<\/sourceFile>.*<mutatedMethod>\(.*\)<\/mutatedMethod>.*<mutator>.*\.\(.*\)Mutator<.*/${lesson%%-*} \1 \2 \3/p" \
    "$report" | sed 's/&lt;/</g; s/&gt;/>/g' | sort > "$work/unnoticed.txt"
  sed -n "s/^\(${lesson%%-*} [^:]*\): .*/\1/p" .ci/mutants.txt | sort -u > "$work/explained.txt"
  all=$(grep -c '<mutation ' "$report") unnoticed=$(wc -l < "$work/unnoticed.txt")
  echo "$lesson: $((all - unnoticed)) of $all changes noticed ($(((all - unnoticed) * 100 / all)) %)"
  while read -r line; do
    echo "  no test notices, and .ci/mutants.txt doesn't explain: $line"
    failed=1
  done < <(sort -u "$work/unnoticed.txt" | comm -23 - "$work/explained.txt")
  while read -r line; do
    echo "  .ci/mutants.txt explains what tests notice: $line"
    failed=1
  done < <(sort -u "$work/unnoticed.txt" | comm -13 - "$work/explained.txt")
done
[ $failed -eq 0 ]
