#!/usr/bin/env bash
# The benchmark of lesson 06 still works: every twin runs once on few rows, and each row of the table, CSV and charts is
# there, beside lines as SQLAlchemy's suites print them. The twins check themselves that they do the whole work.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn=${MVN:-mvn}

cat > "$work/sqlalchemy" << 'EOF'
Tests to run: test_flush_no_pk, test_dbapi_raw
test_flush_no_pk : INSERT statements via the ORM (batched with RETURNING if available),
    fetching generated row id (100 iterations); total time 2.267000 sec
test_dbapi_raw : The DBAPI's API inserting rows in bulk. (100 iterations); total fn calls 300060
         300060 function calls (300010 primitive calls) in 3.187 seconds
test_core_insert : A single Core INSERT construct inserting mappings in bulk. (100000 iterations); total time 0.198000 sec
EOF
"$mvn" -q -pl 06-advanced-orm -Pbenchmark -Dnum=100 -Druns=1 -Dsqlalchemy="$work/sqlalchemy" | tee "$work/output"

made=06-advanced-orm/target/benchmark
twins=$(grep -c '@Benchmark' -r --include='*.java' -h 06-advanced-orm/src/benchmark | awk '{n += $1} END {print n}')
elsewhere=$(grep -rh '@OnlyOn("postgresql")' 06-advanced-orm/src/benchmark | wc -l)
ran=$(grep -vc 'SQLAlchemy\|^suite,' "$made/benchmark.csv")
[ "$ran" -eq $((twins - elsewhere)) ] || { echo "$ran of $twins twins ran, but for $elsewhere"; exit 1; }
grep -q '^bulk_inserts,test_flush_no_pk,SQLAlchemy,100,,2.267' "$made/benchmark.csv"
grep -q '^bulk_inserts,test_dbapi_raw,SQLAlchemy,100,,3.187' "$made/benchmark.csv"
[ "$(grep -c SQLAlchemy "$made/benchmark.csv")" -eq 2 ] # not the one with other rows
grep -qE 'hibernate identity .* x$' "$work/output"
for suite in bulk_inserts bulk_updates large_resultsets short_selects single_inserts; do
  grep -q '</svg' "$made/$suite.svg" # written to its end
done
grep -q '2.267' "$made/bulk_inserts.svg"
if "$mvn" -q -pl 06-advanced-orm -Pbenchmark -Dnum=1234 > "$work/output" 2>&1; then exit 1; fi
grep -q 'num is up to 1000, or so many thousands' "$work/output"
echo "benchmark: $ran twins ran"
