#!/usr/bin/env bash
# What a learner may get wrong around the course: each gets one sentence, and Maven's exit status says that it failed.
set -u
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn=${MVN:-mvn}
passed=0 failed=0

# expect SENTENCE COMMAND...: the command fails, and says this
expect() {
  local sentence=$1
  shift
  if "$@" > "$work/output" 2>&1; then
    echo "should have failed: $*"
    failed=$((failed + 1))
  elif ! grep -qF "$sentence" "$work/output"; then
    echo "should have said “$sentence”: $*"
    cat "$work/output"
    failed=$((failed + 1))
  elif grep -q 'secret' "$work/output"; then
    echo "shows the password: $*"
    failed=$((failed + 1))
  else
    passed=$((passed + 1))
  fi
}

expect "The requested profile doesn't exist: oracle" "$mvn" test -pl 05-orm -Poracle

# No JDK that is new enough, and a Maven that is too old: a copy of the build that wants JDK 99, and a Maven of long ago.
mkdir "$work/old"
cp -R .mvn .course pom.xml [0-9][0-9]-* "$work/old"
sed -i 's/<version>\[21,)</<version>[99,)</; s/<jdk>(,21)</<jdk>(,99)</' "$work/old/pom.xml"
expect "No JDK 21 or newer was found" "$mvn" -f "$work/old" test -pl 05-orm
"$mvn" -q -N org.apache.maven.plugins:maven-dependency-plugin:3.11.0:unpack \
  -Dartifact=org.apache.maven:apache-maven:3.6.3:zip:bin -DoutputDirectory="$work" -Dmdep.overWriteReleases=true
expect "This course needs Maven 3.8 or newer" sh "$work/apache-maven-3.6.3/bin/mvn" test -pl 05-orm

# Addresses of servers that aren't there, or are of no use.
expect "No server answers at jdbc:postgresql://localhost:1/x" \
  env DB_URL=jdbc:postgresql://localhost:1/x DB_USER=me DB_PASSWORD=secret "$mvn" test -pl 05-orm
expect "Nothing can be judged until this is mended" "$mvn" test -pl 05-orm -DDB_URL=jdbc:mysql://localhost:1/x
expect "No server answers at jdbc:mysql://localhost:1/x?password=***" \
  env "DB_URL=jdbc:mysql://localhost:1/x?password=secret" "$mvn" -q -pl 05-orm
expect "DB_URL is jdbc:oracle:***@host" env DB_URL=jdbc:oracle:thin:me/secret@host "$mvn" -q -pl 05-orm

# A build that runs no test is not green.
expect "No tests" "$mvn" test -pl 05-orm -Dtest=NoSuchTest

echo "bad input: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
