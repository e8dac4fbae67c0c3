#!/usr/bin/env bash
# A workshop in a room without a network. A leader makes the branches; a participant clones the bundle into a folder with a
# space, fills an empty repository by the one command of WORKSHOP.md, and then does, offline, what the README offers.
set -u
mvn=${MVN:-mvn}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
leader="$work/the leader's/course" laptop="$work/a laptop/course"
passed=0 failed=0

# check WHAT COMMAND...: the command succeeds
check() {
  local what=$1 began=$SECONDS
  shift
  if "$@" > "$work/output" 2>&1; then
    passed=$((passed + 1))
    echo "$what: $((SECONDS - began)) s"
  else
    failed=$((failed + 1))
    echo "failed: $what"
    tail -n 40 "$work/output"
  fi
}

# says SENTENCE COMMAND...: the command fails, and says this
says() {
  local sentence=$1
  shift
  ! "$@" > "$work/said" 2>&1 && cat "$work/said" && grep -qF "$sentence" "$work/said"
}

course=$(cd "$(dirname "$0")/.." && pwd)
git init -q -b main "$leader" && cd "$leader" && git fetch -q "$course" HEAD && git reset -q --hard FETCH_HEAD || exit 1

# The leader's branches.
branches() {
  .course/branches --pack "$work/packed" > "$work/first" && .course/branches > "$work/again" &&
    grep '^workshop' "$work/first" | diff - "$work/again" && [ -z "$(git status --porcelain)" ]
}
check "branches, the same when made again" branches
touch stray
check "refused with uncommitted changes" says "There are uncommitted changes" .course/branches
rm stray
git -c user.name=A -c user.email=a@example.org commit-tree -p workshop/start -m mine 'workshop/start^{tree}' |
  xargs git update-ref refs/heads/workshop/start
check "refused where somebody has committed" says "commits of somebody else" .course/branches
check "renewed with --force" .course/branches --force

# Nothing in the start, nor in its history, is an answer.
no_answers() {
  git rev-list --objects workshop/start > "$work/start" && ! grep -E '/src/(solution|mistake)/|\.course/proof' "$work/start" &&
    ! git ls-tree -r HEAD | awk '/\/src\/(solution|mistake)\// {print $3}' | grep -F -f - "$work/start"
}
check "no answers in the start" no_answers
# Each branch is the one before with one lesson's stubs replaced by its solutions. So it is enough to test the first and the last.
one_by_one() {
  local before=workshop/start
  for folder in [0-9][0-9]-*/src/solution; do
    lesson=${folder%%/*} branch=workshop/${folder%%-*}-done
    [ "$(git rev-parse "$branch:$lesson/src/exercise")" = "$(git rev-parse "HEAD:$folder")" ] || return
    ! git diff --name-only "$before" "$branch" | grep -v "^$lesson/src/exercise/" || return
    before=$branch
  done
}
check "each branch solves one lesson" one_by_one
last=$(git for-each-ref --format='%(refname:short)' 'refs/heads/workshop/*-done' | tail -n 1)
lessons=$(git for-each-ref 'refs/heads/workshop/*-done' | wc -l)

# The participant's laptop. What this machine has downloaded already comes from its disk.
git clone -q "$work/packed/workshop.bundle" "$laptop" && cd "$laptop" || exit 1
cat > "$work/settings.xml" << XML
<settings>
  <profiles>
    <profile>
      <id>here</id>
      <repositories><repository><id>here</id><url>file://$HOME/.m2/repository</url></repository></repositories>
      <pluginRepositories><pluginRepository><id>here</id><url>file://$HOME/.m2/repository</url></pluginRepository></pluginRepositories>
    </profile>
  </profiles>
  <activeProfiles><activeProfile>here</activeProfile></activeProfiles>
</settings>
XML
mkdir "$work/bin"
cat > "$work/bin/mvn" << SH
#!/bin/sh
exec "$(command -v "$mvn")" -gs "$work/settings.xml" "-Dmaven.repo.local=$work/repository" "\$@"
SH
chmod +x "$work/bin/mvn"
PATH="$work/bin:$PATH"
check "mvn -Pfetch,postgresql,mysql" mvn -Pfetch,postgresql,mysql
check "and again" mvn -Pfetch -pl 01-java-fundamentals

# From here on there is no network but the machine's own.
namespace=
if unshare -n ip link set lo up 2> /dev/null; then namespace=yes; else echo "no network namespace here: -o alone"; fi
room() {
  if [ -n "$namespace" ]; then unshare -n sh -c 'ip link set lo up && exec "$@"' sh "$@"; else "$@"; fi
}
unsolved() {
  ! room mvn -o -T 2 test > "$work/report" 2>&1
  cat "$work/report"
  [ "$(grep -cE '^  Lesson .* 0 of [0-9]+ solved' "$work/report")" -eq "$lessons" ] && ! grep -E ' [1-9][0-9]* of [0-9]+ solved' "$work/report"
}
check "workshop/start: every exercise red" unsolved
check "no solutions: a sentence says so" says "A workshop branch has no solutions" room mvn -o test -Psolutions -pl 01-java-fundamentals
check "the laptop, PostgreSQL and MySQL" room java .course/Check.java postgresql mysql
check "the program" room mvn -o -q -pl 05-orm
check "jOOQ's generator" room mvn -o -q validate exec:exec -Pcodegen -pl 04-core-sql
check "the metamodel" room mvn -o -q clean compile -Pmetamodel -pl 05-orm
check "Liquibase from Maven" room mvn -o -q -pl 07-migrations liquibase:status
check "the benchmark" room mvn -o -q -pl 06-advanced-orm -Pbenchmark -Dtest=short_selects -Dnum=100 -Druns=1

# Watch mode: a verdict at the start, and one after a burst of saves.
watched() {
  local file=01-java-fundamentals/src/exercise/java/bookshop/fundamentals/Ex01Ids.java
  timeout 120 mvn -q -o -pl 01-java-fundamentals -Pwatch > "$work/watch" 2>&1 &
  for verdicts in 1 2; do
    for _ in $(seq 300); do
      [ "$(grep -c ' of 12 solved' "$work/watch")" -lt $verdicts ] || break
      sleep 0.2
    done
    for _ in 1 2 3 4 5; do echo "// saved" >> $file; sleep 0.1; done
  done
  kill $!
  wait
  cat "$work/watch"
  git checkout -q $file
  [ "$(grep -c '^==' "$work/watch")" -ge 2 ] && ! grep -q ERROR "$work/watch"
}
check "watch mode" watched

# Reset and catch up, with work that nobody committed.
mine=05-orm/src/exercise/java/bookshop/orm/Ex08OneQuery.java
kept() {
  echo "// mine" >> $mine
  git stash push -q -- "05-orm/src/exercise/*x08*" && git diff --quiet && git stash pop -q && grep -q '^// mine' $mine &&
    git worktree add -q --detach ../solved "origin/$last" && grep -q '^// mine' $mine &&
    git restore --source "origin/$last" -- 05-orm/src/exercise && ! grep -q '^// mine' $mine && git checkout -q .
}
check "reset, catch up" kept
git switch -q "$last"
check "$last: every lesson green" room mvn -o -T 2 test
check "tests on PostgreSQL" room mvn -o -q test -pl 03-setup -Ppostgresql
check "tests on MySQL" room mvn -o -q test -pl 03-setup -Pmysql

echo "workshop: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
